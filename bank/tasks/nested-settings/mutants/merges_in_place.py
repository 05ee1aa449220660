# verdict: WA
# mistake: the outer dict is copied, inner ones are merged in place
def with_defaults(defaults, own):
    merged = dict(defaults)
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(merged.get(key), dict):
            inner = merged[key]
            inner.update(with_defaults(inner, value))
        else:
            merged[key] = value
    return merged
