import sys


def print_receipt(items, paid):
    change = paid - sum(price for _, price in items)
    if change < 0:
        sys.stderr.write(f"error: {-change} more is needed\n")
        return None
    lines = [f"{name}: {price}" for name, price in items] + [f"Итого: {paid - change}"]
    if change:
        lines.append(f"Сдача: {change}")
    sys.stdout.write("\n".join(lines) + "\n")
    return change
