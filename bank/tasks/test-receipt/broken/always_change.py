# mistake: the line about change is printed even without change
"""Receipts."""

import sys


def print_receipt(items, paid):
    """Print a receipt; return the change, or None if the money is not enough."""
    total = sum(price for _, price in items)
    if paid < total:
        print(f"Не хватает: {total - paid}", file=sys.stderr)
        return None
    for name, price in items:
        print(f"{name}: {price}")
    print(f"Итого: {total}")
    if paid >= total:
        print(f"Сдача: {paid - total}")
    return paid - total
