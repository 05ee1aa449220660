"""Makes families of classes with the candidate's metaclass and tells what was registered."""

from solution import Registering


def names(registry):
    return {command: cls.__name__ for command, cls in registry.items()}


def build(steps, roots=("Handler",)):
    """Makes the roots, then the classes of steps: (name, base's name, body, keyword arguments).

    Returns the registries of all roots and the errors on the way.
    """
    made = {name: Registering(name, (), {}) for name in roots}
    errors = []
    for name, base, body, kwargs in steps:
        try:
            cls = Registering(name, (made[base],), dict(body), **kwargs)
        except ValueError as error:
            errors.append((name, str(error)))
        else:
            made.setdefault(name, cls)
    return {root: names(made[root].registry) for root in roots}, errors


def by_class_statement():
    class Handler(metaclass=Registering):
        pass

    class CreateUser(Handler):
        command = "user.create"

    class Base(Handler, abstract=True):
        pass

    class Ping(Base):
        pass

    return names(Handler.registry)


def objects():
    """Classes with methods, super and constructor arguments at work."""

    class Handler(metaclass=Registering):
        def __init__(self, name):
            self.name = name

        def handle(self):
            return [f"base {self.name}"]

    class Loud(Handler):
        def handle(self):
            return [*super().handle(), "loud"]

    return Loud("x").handle(), Handler.registry["loud"]("y").handle(), type(Loud).__name__
