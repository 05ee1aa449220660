# shows: a dataclass keeps an __init__ written by hand, and then __post_init__ is not called
# needs: cpython >=3.11
# control: def __init__ => def setup
from dataclasses import dataclass

log = []


@dataclass
class Order:
    price: int = 0

    def __init__(self, price=0):
        log.append("own init")
        self.price = price

    def __post_init__(self):
        log.append("post init")


Order(5)
print(log)
