# verdict: WA
# mistake: runs the program in the caller's own dictionary

import builtins


def calculate(source, names, allowed):
    for name in allowed:
        if not hasattr(builtins, name):
            raise ValueError(f"there is no built-in name {name!r}")
    before = dict(names)
    names["__builtins__"] = {name: getattr(builtins, name) for name in allowed}
    exec(source, names)
    del names["__builtins__"]
    return {name: value for name, value in names.items() if name not in before or before[name] is not value}
