# approach: special methods are made in a loop from a table; own fields lie in slots read past __getattribute__

import operator


class Recorder:
    __slots__ = ("_secret",)

    def __init__(self, target, log):
        object.__setattr__(self, "_secret", (target, log))

    def __getattribute__(self, name):
        target, log = secret(self)
        log.append(("get", name))
        return getattr(target, name)

    def __str__(self):
        return str(secret(self)[0])

    def __repr__(self):
        return repr(secret(self)[0])

    __hash__ = None


def secret(proxy):
    return object.__getattribute__(proxy, "_secret")


def forwarded(action, function, noted):
    """A method that notes the action with the first `noted` arguments and applies the function to the target."""

    def method(self, /, *args, **kwargs):
        target, log = secret(self)
        log.append((action, *args[:noted]))
        return function(target, *args, **kwargs)

    return method


def equal(target, other):
    return target == (secret(other)[0] if type(other) is Recorder else other)


TABLE = {
    "__setattr__": ("set", setattr, 1),
    "__delattr__": ("del", delattr, 1),
    "__call__": ("call", operator.call, 0),
    "__getitem__": ("getitem", operator.getitem, 1),
    "__setitem__": ("setitem", operator.setitem, 1),
    "__delitem__": ("delitem", operator.delitem, 1),
    "__contains__": ("contains", operator.contains, 1),
    "__len__": ("len", len, 0),
    "__iter__": ("iter", iter, 0),
    "__bool__": ("bool", bool, 0),
    "__eq__": ("eq", equal, 0),
}
for name, row in TABLE.items():
    setattr(Recorder, name, forwarded(*row))
