# verdict: RE
# mistake: the keyword goes on to type.__new__ and from there to object.__init_subclass__, which takes none


class Registering(type):
    def __init__(cls, name, bases, namespace, abstract=False):
        super().__init__(name, bases, namespace)
        if not bases:
            cls.registry = {}
        elif not abstract:
            command = namespace.get("command", name.lower())
            if command in cls.registry:
                raise ValueError(f"{command!r} is taken")
            cls.registry[command] = cls
