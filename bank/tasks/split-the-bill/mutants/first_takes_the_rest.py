# verdict: WA
# mistake: spare kopecks go to the first ones, whatever was cut off and even with a weight of zero
import re


def split(total, weights):
    if not re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", total):
        raise ValueError("not a sum")
    if not weights or min(weights) < 0 or not sum(weights):
        raise ValueError("bad weights")
    whole, _, part = total.partition(".")
    kopecks = int(whole) * 100 + int(part.ljust(2, "0"))
    shares = [kopecks * weight // sum(weights) for weight in weights]
    for number in range(kopecks - sum(shares)):
        shares[number] += 1
    return [f"{share // 100}.{share % 100:02}" for share in shares]
