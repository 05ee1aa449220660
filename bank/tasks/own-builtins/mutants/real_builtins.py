# verdict: WA
# mistake: without __builtins__ in the dictionary exec puts the real ones there

import builtins


def calculate(source, names, allowed):
    for name in allowed:
        if not hasattr(builtins, name):
            raise ValueError(f"there is no built-in name {name!r}")
    space = {**names, **{name: getattr(builtins, name) for name in allowed}}
    exec(source, space)
    space.pop("__builtins__")
    given = {**names, **{name: getattr(builtins, name) for name in allowed}}
    return {name: value for name, value in space.items() if name not in given or given[name] is not value}
