# approach: compile the program, make a function of the code over a module-like namespace and call it

import builtins
import types


def calculate(source, names, allowed):
    try:
        visible = {name: vars(builtins)[name] for name in allowed}
    except KeyError as missing:
        raise ValueError(f"not a built-in name: {missing.args[0]}") from None
    own = types.ModuleType("own_builtins")
    vars(own).clear()
    vars(own).update(visible)
    space = dict(names)
    space["__builtins__"] = vars(own)
    types.FunctionType(compile(source, "<formula>", "exec"), space)()
    absent = object()
    return {
        name: value
        for name, value in space.items()
        if name != "__builtins__" and names.get(name, absent) is not value
    }
