# verdict: WA
# mistake: a mutable default value is one for all counters


def make_price(rate):
    return lambda price: price * (100 - rate) // 100


def make_prices(rates):
    return {name: make_price(rate) for name, rate in rates.items()}


def make_counter(start=0, step=1, seen={}):
    key = (start, step)
    seen.setdefault(key, start - step)

    def tick():
        seen[key] += step
        return seen[key]

    return tick
