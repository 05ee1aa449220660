"""Does things to a Recorder and tells what came of it: operators must be applied where the objects are."""

from solution import Recorder


class Account:
    """An ordinary object: attributes, a method, no __len__, no __bool__."""

    def __init__(self):
        self.balance = 10
        self.log = "log of the account"

    def add(self, amount):
        self.balance += amount
        return self.balance

    def __repr__(self):
        return f"<Account {self.balance}>"

    def __str__(self):
        return f"account with {self.balance}"


def make(kind):
    return {
        "account": Account,
        "list": lambda: [1, 2, 3],
        "empty": list,
        "dict": lambda: {"a": 1},
        "function": lambda: lambda *args, **kwargs: (args, kwargs),
    }[kind]()


def set_item(x, key, value):
    x[key] = value


def del_item(x, key):
    del x[key]


DO = {
    "get": getattr,
    "set": setattr,
    "del": delattr,
    "method": lambda x, name, *args: getattr(x, name)(*args),
    "call": lambda x, args, kwargs: x(*args, **kwargs),
    "getitem": lambda x, key: x[key],
    "setitem": set_item,
    "delitem": del_item,
    "len": len,
    "in": lambda x, key: key in x,
    "list": lambda x: [item for item in x],
    "bool": bool,
    "==": lambda x, other: x == other,
    "!=": lambda x, other: x != other,
    "repr": repr,
    "str": str,
}


def do(kind, *actions):
    """Applies actions (name, arguments…) to a proxy of a new target of that kind.

    Returns the result or the exception's name for each, the log, and the target's own attributes afterwards.
    """
    target, log, told = make(kind), [], []
    proxy = Recorder(target, log)
    for name, *arguments in actions:
        try:
            told.append(DO[name](proxy, *arguments))
        except (AttributeError, TypeError, LookupError, ValueError) as error:
            told.append(type(error).__name__)
    return told, log, dict(vars(target)) if kind == "account" else None


def two_proxies(kind, other_kind):
    """Compares two proxies, and a proxy with the bare target of the other."""
    log = []
    first, target = Recorder(make(kind), log), make(other_kind)
    return first == Recorder(target, log), first == target, len(log)
