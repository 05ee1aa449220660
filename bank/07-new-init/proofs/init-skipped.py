# shows: __init__ runs only when __new__ returned an instance of the class
# needs: cpython >=3.11
# control: return 42 => return super().__new__(cls)
calls = []


class Foreign:
    def __new__(cls):
        return 42

    def __init__(self):
        calls.append("Foreign")


class Base:
    def __new__(cls):
        return object.__new__(Child)

    def __init__(self):
        calls.append("Base")


class Child(Base):
    def __init__(self):
        calls.append("Child")


print(type(Foreign()).__name__, type(Base()).__name__)
print("init called:", calls)
