# approach: __new__ looks at the bases and puts a registry into the body of a root before the class exists


class Registering(type):
    def __new__(meta, name, bases, namespace, *, abstract=False, **kwargs):
        parents = [base for base in bases if isinstance(base, meta)]
        if not parents:
            return super().__new__(meta, name, bases, {**namespace, "registry": {}}, **kwargs)
        registry = parents[0].registry
        command = namespace["command"] if "command" in namespace else name.lower()
        if not abstract and command in registry:
            raise ValueError(f"the command {command} is taken")
        cls = super().__new__(meta, name, bases, namespace, **kwargs)
        if not abstract:
            registry[command] = cls
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
