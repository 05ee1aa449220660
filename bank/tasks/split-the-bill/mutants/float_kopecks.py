# verdict: WA
# mistake: goes to kopecks through float: huge sums lose digits
import re


def split(total, weights):
    if not re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", total):
        raise ValueError("not a sum")
    if not weights or min(weights) < 0 or not sum(weights):
        raise ValueError("bad weights")
    kopecks = round(float(total) * 100)
    pairs = [divmod(kopecks * weight, sum(weights)) for weight in weights]
    shares = [share for share, _ in pairs]
    order = sorted(range(len(weights)), key=lambda number: -pairs[number][1])
    for number in order[: kopecks - sum(shares)]:
        shares[number] += 1
    return [f"{share // 100}.{share % 100:02}" for share in shares]
