"""Calls with_defaults and then changes things."""

from copy import deepcopy

from solution import with_defaults


def users(defaults, owns):
    """The settings of several users one after another, and the defaults afterwards."""
    results = [deepcopy(with_defaults(defaults, own)) for own in owns]
    return {"results": results, "defaults": defaults}


def spoil(defaults, own):
    """Fill every dict and list of the result with rubbish; what is left of the two dicts given."""

    def rubbish(value):
        if isinstance(value, dict):
            for inner in list(value.values()):
                rubbish(inner)
            value["rubbish"] = True
        elif isinstance(value, list):
            for inner in list(value):
                rubbish(inner)
            value.append("rubbish")

    rubbish(with_defaults(defaults, own))
    return {"defaults": defaults, "own": own}
