"""Receivers that live and die beside the solution; a test in another process cannot let them die."""

import gc

from solution import Signal


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, **data):
        return self.name, data


def function(name, log=None):
    def receiver(**data):
        if log is not None:
            log.append(name)
        return name

    return receiver


def send_to(names, **data):
    signal = Signal()
    kept = [signal.connect(function(name)) for name in names]
    return signal.send(**data), len(signal), len(kept)


def dying(names, dead):
    """Results and length after the receivers named in dead have died, for functions and for methods."""
    signal, objects = Signal(), Signal()
    functions = {name: function(name) for name in names}
    listeners = {name: Listener(name) for name in names}
    for name in names:
        signal.connect(functions[name])
        objects.connect(listeners[name].hear)
    before = len(signal), len(objects)
    for name in dead:
        del functions[name], listeners[name]
    gc.collect()
    return before, (signal.send(), len(signal)), (objects.send(x=1), len(objects))


def temporary_methods():
    signal = Signal()
    listener = Listener("long")
    signal.connect(listener.hear)
    gc.collect()
    first = signal.send(n=1)
    same = signal.disconnect(listener.hear)
    return first, same, signal.send(n=2)


def connections(steps):
    """Steps ("connect" | "disconnect", receiver's name); "a" and "b" are functions, "A" and "B" methods of two objects.

    For each step what disconnect returned or None, then who is called by send.
    """
    signal = Signal()
    keep = {"a": function("a"), "b": function("b")}
    listeners = {"A": Listener("A"), "B": Listener("B")}
    told = []
    for action, name in steps:
        receiver = keep[name] if name in keep else listeners[name].hear
        result = getattr(signal, action)(receiver)
        told.append(result if action == "disconnect" else result == receiver)
    return told, [r if isinstance(r, str) else r[0] for r in signal.send()], len(signal)


def changes_while_sending():
    """The first receiver connects a new one and disconnects the third. Who was called by two sends."""
    signal, log = Signal(), []
    second, third, new = function("second", log), function("third", log), function("new", log)

    def first(**data):
        log.append("first")
        signal.connect(new)
        signal.disconnect(third)

    for receiver in (first, second, third):
        signal.connect(receiver)
    signal.send()
    once = list(log)
    signal.send()
    return once, log[len(once):]


def leaves_by_itself():
    """The first receiver disconnects itself; the second must not be passed over."""
    signal, log = Signal(), []

    def first(**data):
        log.append("first")
        signal.disconnect(first)

    second = function("second", log)
    signal.connect(first)
    signal.connect(second)
    signal.send()
    return log, len(signal)


def failing(method):
    """Three receivers, the second raises: what came out and who was called."""
    signal, log = Signal(), []

    def broken(**data):
        log.append("broken")
        raise LookupError(f"no {data['what']}")

    kept = [function("a", log), broken, function("c", log)]
    for receiver in kept:
        signal.connect(receiver)
    try:
        result = getattr(signal, method)(what="luck")
    except LookupError as error:
        return "raised", str(error), log
    return [repr(r) if isinstance(r, Exception) else r for r in result], log
