# shows: the check runs on assignment only: a change inside the list passes by it
# needs: cpython >=3.11
# control: item.tags.append(3) => item.tags = [*item.tags, 3]
class Strings:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, obj, value):
        if not all(isinstance(element, str) for element in value):
            raise TypeError
        vars(obj)[self.name] = value


class Item:
    tags = Strings()


item = Item()
item.tags = ["a"]
try:
    item.tags.append(3)
except TypeError:
    pass
print(item.tags)
