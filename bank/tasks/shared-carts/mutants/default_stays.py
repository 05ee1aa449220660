# verdict: WA
# mistake: the class attribute is mended, the default list is still shared
class Cart:
    def __init__(self, owner, discounts=[]):
        self.owner = owner
        self.items = []
        self.discounts = discounts

    def add(self, name, price, quantity=1):
        self.items.append((name, price, quantity))

    def add_discount(self, percent):
        self.discounts.append(percent)

    def total(self):
        percent = min(sum(self.discounts), 100)
        return sum(price * quantity for _, price, quantity in self.items) * (100 - percent) // 100
