# verdict: WA
# mistake: dicts are made anew, lists stay shared
def with_defaults(defaults, own):
    merged = {key: with_defaults(value, {}) if isinstance(value, dict) else value for key, value in defaults.items()}
    for key, value in own.items():
        if isinstance(value, dict):
            base = merged.get(key)
            merged[key] = with_defaults(base if isinstance(base, dict) else {}, value)
        else:
            merged[key] = value
    return merged
