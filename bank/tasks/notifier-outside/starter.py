class Notifier:
    def email(self, customer, text):
        raise NotImplementedError

    def sms(self, customer, text):
        raise NotImplementedError


class EmailNotifier(Notifier):
    def __init__(self, send=None):
        self.send = send or (lambda *letter: None)

    def email(self, customer, text):
        self.send(customer, "Заказы", text)

    def __call__(self, customer, text):
        self.email(customer, text)


class Orders:
    def __init__(self, notify=None):
        self.notifier = EmailNotifier(notify.send if isinstance(notify, EmailNotifier) else None)
        self.orders = {}
        self.failed = []

    def place(self, customer, items):
        if not items:
            raise ValueError("an empty order")
        number = len(self.orders) + 1
        self.orders[number] = (customer, sum(price for _, price in items))
        self.notifier.email(customer, f"Заказ {number} на {self.orders[number][1]} принят")
        return number

    def cancel(self, number):
        customer, _ = self.orders[number]
        self.orders[number] = (customer, 0)
        self.notifier.email(customer, f"Заказ {number} отменён")

    def total(self):
        return sum(price for _, price in self.orders.values())
