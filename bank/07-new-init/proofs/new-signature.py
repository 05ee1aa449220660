# shows: an argument added only to the subclass's __init__ is refused by the inherited __new__
# needs: cpython >=3.11
# control: def __new__(cls, name): => def __new__(cls, name, *args, **kwargs):
class Base:
    def __new__(cls, name):
        return super().__new__(cls)


class Child(Base):
    def __init__(self, name, size):
        self.size = size


try:
    print(Child("a", 2).size)
except TypeError as error:
    print(type(error).__name__)
