# shows: __slots__ works when __new__ of the metaclass adds it, not when it is set on the finished class
# needs: cpython >=3.11
# control: class A(metaclass=Early): => class A(metaclass=Late):
class Early(type):
    def __new__(mcls, name, bases, namespace):
        return super().__new__(mcls, name, bases, {**namespace, "__slots__": ("x",)})


class Late(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.__slots__ = ("x",)


class A(metaclass=Early):
    pass


print(f"has_dict={hasattr(A(), '__dict__')}")
