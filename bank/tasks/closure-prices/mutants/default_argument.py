# verdict: WA
# mistake: the discount is a default argument, so a second argument replaces it


def make_prices(rates):
    return {name: lambda price, rate=rate: price * (100 - rate) // 100 for name, rate in rates.items()}


def make_counter(start=0, step=1):
    value = start - step

    def tick():
        nonlocal value
        value += step
        return value

    return tick
