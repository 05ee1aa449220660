# shows: when __new__ of a metaclass returns something else, its __init__ is not called
# needs: cpython >=3.11
# control: return 7 => return super().__new__(mcls, name, bases, namespace)
log = []


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        log.append("new")
        return 7

    def __init__(cls, name, bases, namespace):
        log.append("init")


class A(metaclass=Meta):
    pass


print(f"calls={log} is_class={isinstance(A, type)}")
