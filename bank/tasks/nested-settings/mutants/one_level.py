# verdict: WA
# mistake: merges one level and replaces what is deeper
from copy import deepcopy


def with_defaults(defaults, own):
    merged = deepcopy(defaults)
    for key, value in deepcopy(own).items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key].update(value)
        else:
            merged[key] = value
    return merged
