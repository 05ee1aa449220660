# approach: the class is made as usual, __init__ of the metaclass notes it


class Registering(type):
    def __new__(meta, name, bases, namespace, abstract=False):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, abstract=False):
        super().__init__(name, bases, namespace)
        if not any(isinstance(base, Registering) for base in bases):
            cls.registry = {}
            return
        if abstract:
            return
        command = namespace.get("command", name.lower())
        if command in cls.registry:
            raise ValueError(f"{command!r} already belongs to {cls.registry[command].__name__}")
        cls.registry[command] = cls
