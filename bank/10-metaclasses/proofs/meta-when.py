# shows: __new__ and __init__ of a metaclass run on the class statement, once per class, not when objects are made
# needs: cpython >=3.11
# control: A(), A(), A() => Meta("A", (), {})
calls = []


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        calls.append("new")
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        calls.append("init")
        super().__init__(name, bases, namespace)


class A(metaclass=Meta):
    pass


before = list(calls)
A(), A(), A()
print(f"after_class_statement={before} after_three_objects={calls}")
