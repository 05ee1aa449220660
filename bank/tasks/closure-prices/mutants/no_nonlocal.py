# verdict: RE
# mistake: without nonlocal the assignment makes the name local


def make_price(rate):
    return lambda price: price * (100 - rate) // 100


def make_prices(rates):
    return {name: make_price(rate) for name, rate in rates.items()}


def make_counter(start=0, step=1):
    value = start - step

    def tick():
        value += step
        return value

    return tick
