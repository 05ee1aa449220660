# shows: __new__ may change the namespace before the class exists; in __init__ that is too late
# needs: cpython >=3.11
# control: class A(metaclass=InNew): => class A(metaclass=InInit):
class InNew(type):
    def __new__(mcls, name, bases, namespace):
        upper = {k.upper() if not k.startswith("_") else k: v for k, v in namespace.items()}
        return super().__new__(mcls, name, bases, upper)


class InInit(type):
    def __init__(cls, name, bases, namespace):
        for key in [k for k in namespace if not k.startswith("_")]:
            namespace[key.upper()] = namespace.pop(key)
        super().__init__(name, bases, namespace)


class A(metaclass=InNew):
    colour = "red"


print(f"COLOUR={hasattr(A, 'COLOUR')} colour={hasattr(A, 'colour')}")
