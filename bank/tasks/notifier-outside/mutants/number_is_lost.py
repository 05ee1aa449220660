# verdict: WA
# mistake: a refused order takes a number
class EmailNotifier:
    def __init__(self, send):
        self._send = send

    def __call__(self, customer, text):
        self._send(customer, "Заказы", text)


def silence(customer, text):
    """Notices nobody."""


class Orders:
    def __init__(self, notify=silence):
        self._notify = notify
        self._open = {}
        self._last = 0
        self.failed = []

    def _tell(self, customer, text):
        try:
            self._notify(customer, text)
        except Exception:
            self.failed.append((customer, text))

    def place(self, customer, items):
        self._last += 1
        if not items:
            raise ValueError("an empty order")
        price = sum(price for _, price in items)
        self._open[self._last] = (customer, price)
        self._tell(customer, f"Заказ {self._last} на {price} принят")
        return self._last

    def cancel(self, number):
        customer, _ = self._open.pop(number)
        self._tell(customer, f"Заказ {number} отменён")

    def total(self):
        return sum(price for _, price in self._open.values())
