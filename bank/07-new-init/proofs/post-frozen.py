# shows: in a frozen dataclass __post_init__ cannot assign plainly and uses object.__setattr__
# needs: cpython >=3.11
# control: self.total = 1 => object.__setattr__(self, "total", 1)
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(frozen=True)
class Order:
    total: int = field(init=False)

    def __post_init__(self):
        self.total = 1


try:
    print("total:", Order().total)
except FrozenInstanceError as error:
    print(type(error).__name__)
