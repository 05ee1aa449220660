# shows: a dataclass does not check types of its fields; a check in __post_init__ does
# needs: cpython >=3.11
# control: CHECK = False => CHECK = True
from dataclasses import dataclass

CHECK = False


@dataclass
class Order:
    count: int

    def __post_init__(self):
        if CHECK and not isinstance(self.count, int):
            raise TypeError


try:
    print(repr(Order("two").count))
except TypeError:
    print("refused")
