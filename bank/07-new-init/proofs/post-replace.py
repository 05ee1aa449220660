# shows: replace() runs __post_init__ again, copy does not
# needs: cpython >=3.11
# control: dataclasses.replace(order, price=6) => copy.copy(order)
import copy
import dataclasses

calls = []


@dataclasses.dataclass
class Order:
    price: int

    def __post_init__(self):
        calls.append(self.price)


order = Order(5)
calls.clear()
dataclasses.replace(order, price=6)
print("replace:", calls)
calls.clear()
copy.copy(order)
print("copy:", calls)
