# approach: orders are dataclasses, what happened is an event handed to a guarded channel
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

Notify = Callable[[str, str], object]


def EmailNotifier(send):
    return partial(letter, send)


def letter(send, customer, text):
    send(customer, "Заказы", text)


@dataclass
class Order:
    customer: str
    price: int
    open: bool = True


@dataclass
class Orders:
    notify: Notify | None = None
    failed: list[tuple[str, str]] = field(default_factory=list)
    _orders: list[Order] = field(default_factory=list)

    def _happened(self, order, text):
        if self.notify is None:
            return
        try:
            self.notify(order.customer, text)
        except Exception:
            self.failed.append((order.customer, text))

    def place(self, customer, items):
        if len(items) == 0:
            raise ValueError("nothing was ordered")
        order = Order(customer, sum(price for _, price in items))
        self._orders.append(order)
        number = len(self._orders)
        self._happened(order, f"Заказ {number} на {order.price} принят")
        return number

    def cancel(self, number):
        if not 1 <= number <= len(self._orders) or not self._orders[number - 1].open:
            raise KeyError(number)
        order = self._orders[number - 1]
        order.open = False
        self._happened(order, f"Заказ {number} отменён")

    def total(self):
        return sum(order.price for order in self._orders if order.open)
