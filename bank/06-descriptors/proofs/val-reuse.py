# shows: one descriptor class checks many fields of different classes
# needs: cpython >=3.11
# control: weight = Positive() => weight = 0
class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError
        vars(obj)[self.name] = value


class Item:
    price = Positive()
    weight = Positive()


class Account:
    limit = Positive()


for owner, name in ((Item, "price"), (Item, "weight"), (Account, "limit")):
    try:
        setattr(owner(), name, -1)
        print(owner.__name__, name, "accepted")
    except ValueError:
        print(owner.__name__, name, "refused")
