# shows: object.__new__ refuses extra arguments when __new__ is overridden
# needs: cpython >=3.11
# control: super().__new__(cls, name) => super().__new__(cls)
class A:
    def __new__(cls, name):
        return super().__new__(cls, name)

    def __init__(self, name):
        self.name = name


try:
    print(A("a").name)
except TypeError as error:
    print(type(error).__name__)
