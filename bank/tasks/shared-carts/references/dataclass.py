# approach: a dataclass with default factories, the copy is made after __init__
from dataclasses import dataclass, field


@dataclass
class Cart:
    owner: str
    discounts: list[int] | None = None
    items: list[tuple[str, int, int]] = field(default_factory=list, init=False)

    def __post_init__(self):
        self.discounts = [*(self.discounts or [])]

    def add(self, name, price, quantity=1):
        self.items.append((name, price, quantity))

    def add_discount(self, percent):
        self.discounts.append(percent)

    def total(self):
        left = max(100 - sum(self.discounts), 0)
        return sum(price * quantity for _, price, quantity in self.items) * left // 100
