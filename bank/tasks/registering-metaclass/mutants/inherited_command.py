# verdict: WA
# mistake: getattr finds the command of the parent


class Registering(type):
    def __new__(meta, name, bases, namespace, abstract=False):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, abstract=False):
        super().__init__(name, bases, namespace)
        if not bases:
            cls.registry = {}
        elif not abstract:
            command = getattr(cls, "command", name.lower())
            if command in cls.registry:
                raise ValueError(f"{command!r} is taken")
            cls.registry[command] = cls
