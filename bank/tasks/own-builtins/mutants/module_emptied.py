# verdict: WA
# mistake: besides its own list it deletes "dangerous" names from the builtins module of the whole process

import builtins


def calculate(source, names, allowed):
    for name in allowed:
        if not hasattr(builtins, name):
            raise ValueError(f"there is no built-in name {name!r}")
    space = {**names, "__builtins__": {name: getattr(builtins, name) for name in allowed}}
    for name in ("breakpoint", "input"):
        if name not in allowed and hasattr(builtins, name):
            delattr(builtins, name)
    exec(source, space)
    del space["__builtins__"]
    return {name: value for name, value in space.items() if name not in names or names[name] is not value}
