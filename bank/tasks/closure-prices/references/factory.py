# approach: a helper function whose call gives every discount a cell of its own; nonlocal for the counter


def make_price(rate):
    def price_of(price):
        return price * (100 - rate) // 100

    return price_of


def make_prices(rates):
    return {name: make_price(rate) for name, rate in rates.items()}


def make_counter(start=0, step=1):
    value = start - step

    def tick():
        nonlocal value
        value += step
        return value

    return tick
