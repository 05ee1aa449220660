# shows: __set__ checks the value: a bad one raises, a good one is kept, also from __init__
# needs: cpython >=3.11
# control: if value <= 0: => if value is None:
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError("must be positive")
        setattr(obj, self.name, value)


class Item:
    price = Positive()

    def __init__(self, price):
        self.price = price


item = Item(10)
for action in (lambda: setattr(item, "price", -1), lambda: Item(0)):
    try:
        action()
        print("accepted")
    except ValueError as error:
        print(type(error).__name__)
print(item.price)
