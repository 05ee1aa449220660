# verdict: WA
# mistake: separate globals and locals run the code like a class body, functions do not see each other

import builtins


def calculate(source, names, allowed):
    for name in allowed:
        if not hasattr(builtins, name):
            raise ValueError(f"there is no built-in name {name!r}")
    local = dict(names)
    exec(source, {"__builtins__": {name: getattr(builtins, name) for name in allowed}}, local)
    return {name: value for name, value in local.items() if name not in names or names[name] is not value}
