# shows: with __set__ and no __get__ reading takes the dict of the object, or gives the descriptor itself
# needs: cpython >=3.11
# control: vars(obj)[self.name] = value => vars(obj)["_" + self.name] = value
class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError
        vars(obj)[self.name] = value


class Item:
    price = Positive()


item = Item()
print(type(item.price).__name__)
item.price = 5
print(item.price if isinstance(item.price, int) else "not found")
