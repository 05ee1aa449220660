# verdict: WA
# mistake: leaves the check to Decimal, which takes 1e3, spaces and underscores
from decimal import Decimal, InvalidOperation


def split(total, weights):
    try:
        amount = Decimal(total)
        kopecks = int(amount * 100)
    except (InvalidOperation, OverflowError):
        raise ValueError("not a sum") from None
    if amount < 0 or kopecks != amount * 100:
        raise ValueError("not a sum")
    if not weights or min(weights) < 0 or not sum(weights):
        raise ValueError("bad weights")
    pairs = [divmod(kopecks * weight, sum(weights)) for weight in weights]
    shares = [share for share, _ in pairs]
    order = sorted(range(len(weights)), key=lambda number: -pairs[number][1])
    for number in order[: kopecks - sum(shares)]:
        shares[number] += 1
    return [f"{share // 100}.{share % 100:02}" for share in shares]
