# verdict: WA
# mistake: gives back the whole namespace, the given names too

import builtins


def calculate(source, names, allowed):
    for name in allowed:
        if not hasattr(builtins, name):
            raise ValueError(f"there is no built-in name {name!r}")
    space = {**names, "__builtins__": {name: getattr(builtins, name) for name in allowed}}
    exec(source, space)
    del space["__builtins__"]
    return space
