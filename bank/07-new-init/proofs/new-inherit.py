# shows: an inherited __new__ gets the real class and makes an instance of the subclass
# needs: cpython >=3.11
# control: super().__new__(cls) => super().__new__(Base)
log = []


class Base:
    def __new__(cls):
        log.append(cls.__name__)
        return super().__new__(cls)


class Child(Base):
    def __init__(self):
        log.append("init")


made = Child()
print(type(made).__name__, log)
