# shows: the metaclass acts when the class statement runs, once per class, not when objects are made
# needs: cpython >=3.11
# control: calls.append("class") => pass
calls = []


class Meta(type):
    def __init__(cls, name, bases, namespace):
        calls.append("class")
        super().__init__(name, bases, namespace)


class A(metaclass=Meta):
    pass


before = len(calls)
A(), A(), A()
print(f"after_class_statement={before} after_three_objects={len(calls)}")
