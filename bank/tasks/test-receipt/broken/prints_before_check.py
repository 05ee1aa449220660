# mistake: items are printed before the money is counted
"""Receipts."""

import sys


def print_receipt(items, paid):
    """Print a receipt; return the change, or None if the money is not enough."""
    total = sum(price for _, price in items)
    for name, price in items:
        print(f"{name}: {price}")
    if paid < total:
        print(f"Не хватает: {total - paid}", file=sys.stderr)
        return None
    print(f"Итого: {total}")
    if paid > total:
        print(f"Сдача: {paid - total}")
    return paid - total
