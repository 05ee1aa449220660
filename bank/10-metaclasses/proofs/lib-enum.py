# shows: the metaclass of Enum makes the class iterable and refuses a name used twice in the body
# needs: cpython >=3.11
# control: (enum.Enum) => 
import enum


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


try:
    names = [one.name for one in Colour]
except TypeError as error:
    names = type(error).__name__
try:
    exec("class Twice(enum.Enum):\n    RED = 1\n    RED = 2")
    twice = "accepted"
except TypeError as error:
    twice = type(error).__name__
print(f"names={names} own_metaclass={type(Colour) is not type} name_twice={twice}")
