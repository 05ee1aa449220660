# verdict: WA
# mistake: rounds every share by itself, so kopecks vanish and appear
from decimal import Decimal
import re


def split(total, weights):
    if not re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", total):
        raise ValueError("not a sum")
    if not weights or min(weights) < 0 or not sum(weights):
        raise ValueError("bad weights")
    return [str((Decimal(total) * weight / sum(weights)).quantize(Decimal("0.01"))) for weight in weights]
