# verdict: WA
# mistake: takes None and False of the user for "not set"
from copy import deepcopy


def with_defaults(defaults, own):
    merged = deepcopy(defaults)
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = with_defaults(merged[key], value)
        else:
            merged[key] = deepcopy(value) or merged.get(key)
    return merged
