# shows: a value kept in the descriptor is shared by all objects, a value kept in the object is its own
# needs: cpython >=3.11
# control: self.value = value => vars(obj)["value"] = value
class InDescriptor:
    value = None

    def __get__(self, obj, owner=None):
        return vars(obj).get("value", self.value)

    def __set__(self, obj, value):
        self.value = value


class InObject:
    def __get__(self, obj, owner=None):
        return vars(obj)["own"]

    def __set__(self, obj, value):
        vars(obj)["own"] = value


class Item:
    wrong, right = InDescriptor(), InObject()


first, second = Item(), Item()
first.wrong, first.right = 1, 1
second.wrong, second.right = 2, 2
print("in descriptor:", first.wrong, second.wrong)
print("in object:", first.right, second.right)
