"""Fills carts and tells what is in them."""

from solution import Cart


def fill(carts, discounts=()):
    """carts: for each cart the list of its goods; discounts: percentages for each. Carts are all made first."""
    made = [Cart(f"owner {number}") for number in range(len(carts))]
    for cart, goods in zip(made, carts):
        for item in goods:
            cart.add(*item)
    for cart, percents in zip(made, discounts):
        for percent in percents:
            cart.add_discount(percent)
    return [{"items": list(cart.items), "discounts": list(cart.discounts), "total": cart.total()} for cart in made]


def from_one_list(given, added):
    """Two carts made from one list; the first gets more discounts. Discounts of both, and the list itself."""
    first, second = Cart("first", given), Cart("second", given)
    for percent in added:
        first.add_discount(percent)
    return [list(first.discounts), list(second.discounts), list(given)]
