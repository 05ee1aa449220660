# verdict: WA
# mistake: all functions share the loop variable and apply the last discount


def make_prices(rates):
    prices = {}
    for name, rate in rates.items():
        prices[name] = lambda price: price * (100 - rate) // 100
    return prices


def make_counter(start=0, step=1):
    value = start - step

    def tick():
        nonlocal value
        value += step
        return value

    return tick
