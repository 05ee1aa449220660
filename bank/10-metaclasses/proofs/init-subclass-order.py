# shows: type.__new__ calls __set_name__ of the attributes, then __init_subclass__ of the parent, before __init__ of the metaclass
# needs: cpython >=3.11
# control: result = super().__new__(mcls, name, bases, namespace) => result = super().__new__(mcls, name, (), namespace)
log = []


class Field:
    def __set_name__(self, owner, name):
        log.append(f"set_name:{name}")


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        result = super().__new__(mcls, name, bases, namespace)
        log.append("new-done")
        return result

    def __init__(cls, name, bases, namespace):
        log.append("init")
        super().__init__(name, bases, namespace)


class Base(metaclass=Meta):
    def __init_subclass__(cls):
        log.append("init_subclass")


log.clear()


class Child(Base):
    price = Field()


Child()
Child()
print(log)
