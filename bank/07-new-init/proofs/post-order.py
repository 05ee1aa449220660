# shows: the generated __init__ sets the fields and calls __post_init__ at its end
# needs: cpython >=3.11
# control: @dataclass => @plain
from dataclasses import dataclass


def plain(cls):
    return cls


@dataclass
class Order:
    price: int = 5
    count: int = 2

    def __post_init__(self):
        print("fields are set:", sorted(vars(self)))


Order()
print("generated __init__:", "__init__" in vars(Order))
