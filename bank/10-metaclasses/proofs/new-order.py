# shows: a class statement calls __prepare__, runs the body, then __new__ and __init__ of the metaclass
# needs: cpython >=3.11
# control: class A(metaclass=Meta): => class A:
log = []


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        log.append("prepare")
        return {}

    def __new__(mcls, name, bases, namespace):
        log.append("new")
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        log.append("init")
        super().__init__(name, bases, namespace)


class A(metaclass=Meta):
    log.append("body")


print(log)
