# shows: a field with init=False is computed in __post_init__ and is not an argument
# needs: cpython >=3.11
# control: self.total = self.price * self.count => self.total = None
from dataclasses import dataclass, field


@dataclass
class Order:
    price: int
    count: int
    total: int = field(init=False)

    def __post_init__(self):
        if self.count < 0:
            raise ValueError
        self.total = self.price * self.count


print(Order(5, 2).total)
try:
    Order(5, 2, 10)
    print("accepted")
except TypeError:
    print("total is not an argument")
