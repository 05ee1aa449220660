# shows: a metaclass registers each subclass by key, leaves the base out and refuses a repeated key
# needs: cpython >=3.11
# control: if name in mcls.registry: => if False:
class Registered(type):
    registry = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        mcls = type(cls)
        if not any(isinstance(base, Registered) for base in bases):
            return
        name = namespace.get("key", name.lower())
        if name in mcls.registry:
            raise TypeError(name)
        mcls.registry[name] = cls


class Handler(metaclass=Registered):
    pass


class Json(Handler):
    pass


class Csv(Handler):
    key = "table"


try:

    class Other(Handler):
        key = "table"

    repeated = "accepted"
except TypeError as error:
    repeated = type(error).__name__
print(f"keys={sorted(Registered.registry)} repeated={repeated}")
