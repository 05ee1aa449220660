# shows: NamedTuple and a frozen dataclass refuse assignment, object.__setattr__ gets round the second one
# needs: cpython >=3.11
# control: frozen=True => frozen=False
from dataclasses import dataclass
from typing import NamedTuple


class Pair(NamedTuple):
    x: int


@dataclass(frozen=True)
class Record:
    x: int


for made in (Pair(1), Record(1)):
    try:
        made.x = 2
        print(type(made).__name__, "changed")
    except AttributeError:
        print(type(made).__name__, "refused")
record = Record(1)
object.__setattr__(record, "x", 3)
print("around:", record.x)
