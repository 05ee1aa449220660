# shows: a generator function and a generator expression give the same type; parentheses do not make a tuple
# needs: cpython >=3.11
# control: (x * 2 for x in range(3)) => tuple(x * 2 for x in range(3))
from types import GeneratorType


def doubled():
    for x in range(3):
        yield x * 2


expression = (x * 2 for x in range(3))
for made in (doubled(), expression):
    print(isinstance(made, GeneratorType), isinstance(made, tuple), list(made), list(made))
