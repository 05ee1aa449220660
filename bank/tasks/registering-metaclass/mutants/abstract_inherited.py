# verdict: WA
# mistake: remembers abstract as an attribute, and subclasses inherit it


class Registering(type):
    def __new__(meta, name, bases, namespace, abstract=None):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, abstract=None):
        super().__init__(name, bases, namespace)
        if abstract is not None:
            cls.is_abstract = abstract
        if not bases:
            cls.registry = {}
        elif not getattr(cls, "is_abstract", False) or "command" in namespace and not abstract:
            command = namespace.get("command", name.lower())
            if command in cls.registry:
                raise ValueError(f"{command!r} is taken")
            cls.registry[command] = cls
