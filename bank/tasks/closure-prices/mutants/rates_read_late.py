# verdict: WA
# mistake: the function looks the discount up in the dictionary at every call


def make_prices(rates):
    def price_of(name):
        return lambda price: price * (100 - rates[name]) // 100

    return {name: price_of(name) for name in rates}


def make_counter(start=0, step=1):
    value = start - step

    def tick():
        nonlocal value
        value += step
        return value

    return tick
