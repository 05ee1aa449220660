# shows: setattr with the same name calls the descriptor again without end; writing into the dict does not
# needs: cpython >=3.11
# control: setattr(obj, self.name, value) => vars(obj)[self.name] = value
class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        return vars(obj)[self.name]


class BySetattr(Field):
    def __set__(self, obj, value):
        setattr(obj, self.name, value)


class ByDict(Field):
    def __set__(self, obj, value):
        vars(obj)[self.name] = value


class Item:
    bad, good = BySetattr(), ByDict()


item = Item()
for name in ("bad", "good"):
    try:
        setattr(item, name, 5)
        print(name, getattr(item, name))
    except RecursionError as error:
        print(name, type(error).__name__)
