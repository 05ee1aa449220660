# verdict: WA
# mistake: $ also matches before a line feed at the end
import re


def parse(text):
    found = re.match(r"([0-9]+)(?:\.([0-9]{1,2}))?$", text)
    if not found:
        raise ValueError(f"not a sum: {text!r}")
    whole, part = found.groups(default="")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def split(total, weights):
    kopecks = parse(total)
    if min(weights, default=-1) < 0 or not sum(weights):
        raise ValueError("weights must not be negative and not all be zero")
    shares, rests = zip(*(divmod(kopecks * weight, sum(weights)) for weight in weights))
    order = sorted(range(len(weights)), key=lambda number: -rests[number])
    lucky = set(order[: kopecks - sum(shares)])
    return [f"{(s := share + (number in lucky)) // 100}.{s % 100:02}" for number, share in enumerate(shares)]
