# verdict: WA
# mistake: the dictionary belongs to the metaclass, so all roots share it


class Registering(type):
    registry = {}

    def __new__(meta, name, bases, namespace, abstract=False):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, abstract=False):
        super().__init__(name, bases, namespace)
        if not bases:
            Registering.registry = {}
            return
        if abstract:
            return
        command = namespace.get("command", name.lower())
        if command in Registering.registry:
            raise ValueError(f"{command!r} is taken")
        Registering.registry[command] = cls
