# approach: builds everything anew, copying dicts and lists on the way
def fresh(value):
    if isinstance(value, dict):
        return {key: fresh(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [fresh(inner) for inner in value]
    return value


def choose(defaults, own, key):
    if key not in own:
        return fresh(defaults[key])
    if key in defaults and isinstance(own[key], dict) and isinstance(defaults[key], dict):
        return with_defaults(defaults[key], own[key])
    return fresh(own[key])


def with_defaults(defaults, own):
    return {key: choose(defaults, own, key) for key in [*defaults, *(key for key in own if key not in defaults)]}
