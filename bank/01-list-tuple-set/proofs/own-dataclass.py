# shows: dataclass gives eq and takes hash away, frozen=True gives both and forbids assignment
# needs: cpython >=3.11
# control: @dataclass(frozen=True) => @dataclass
from dataclasses import dataclass


@dataclass
class Plain:
    x: int


@dataclass(frozen=True)
class Frozen:
    x: int


for kind in (Plain, Frozen):
    try:
        elements = len({kind(1), kind(1)})
    except TypeError as error:
        elements = type(error).__name__
    try:
        kind(1).x = 2
        assigned = True
    except AttributeError as error:
        assigned = type(error).__name__
    print(kind.__name__, elements, assigned)
