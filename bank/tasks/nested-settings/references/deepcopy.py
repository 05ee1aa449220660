# approach: a deep copy of the defaults, then recursion over the user's settings
from copy import deepcopy


def with_defaults(defaults, own):
    merged = deepcopy(defaults)
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = with_defaults(merged[key], value)
        else:
            merged[key] = deepcopy(value)
    return merged
