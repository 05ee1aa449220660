# verdict: WA
# mistake: the defaults are copied deeply, but values of the user are put in as they are
from copy import deepcopy


def with_defaults(defaults, own):
    merged = deepcopy(defaults)
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = with_defaults(merged[key], value)
        else:
            merged[key] = value
    return merged
