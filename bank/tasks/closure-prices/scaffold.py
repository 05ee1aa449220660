"""Changes a dictionary after it was used: arguments of a test cross the border by value."""

from solution import make_counter, make_prices


def all_prices(rates, price):
    return {name: function(price) for name, function in make_prices(rates).items()}


def after_change(rates, changes, price):
    """Prices of functions made before the dictionary was changed."""
    made = make_prices(rates)
    rates.update(changes)
    return {name: function(price) for name, function in made.items()}


def extra_argument(rates, name, price, extra):
    try:
        return make_prices(rates)[name](price, extra)
    except TypeError:
        return "TypeError"


def count(counters, order):
    """Makes counters of (start, step) pairs and calls them in the given order."""
    made = [make_counter(*pair) for pair in counters]
    return [made[index]() for index in order]
