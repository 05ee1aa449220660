# shows: a ready Child() returned by Base.__new__ is initialised twice
# needs: cpython >=3.11
# control: return Child() => return object.__new__(Child)
calls = []


class Base:
    def __new__(cls):
        if cls is Base:
            return Child()
        return super().__new__(cls)

    def __init__(self):
        calls.append("Base")


class Child(Base):
    def __init__(self):
        calls.append("Child")


print(type(Base()).__name__, calls)
