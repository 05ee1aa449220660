# verdict: WA
# mistake: writes first and looks afterwards, so the newer class takes the name


class Registering(type):
    def __new__(meta, name, bases, namespace, abstract=False):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, abstract=False):
        super().__init__(name, bases, namespace)
        if not bases:
            cls.registry = {}
        elif not abstract:
            command = namespace.get("command", name.lower())
            former = cls.registry.get(command)
            cls.registry[command] = cls
            if former is not None:
                raise ValueError(f"{command!r} is taken")
