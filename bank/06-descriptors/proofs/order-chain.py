# shows: order of lookup: data descriptor of the class, dict of the object, non-data descriptor or class attribute
# needs: cpython >=3.11
# control: vars(box).update => dict().update
class NonData:
    def __get__(self, obj, owner=None):
        return "non-data"


class Data(NonData):
    def __get__(self, obj, owner=None):
        return "data"

    def __set__(self, obj, value):
        pass


class Box:
    a = Data()
    b = NonData()
    c = "class attribute"
    d = NonData()


box = Box()
vars(box).update(a="object", b="object", c="object")
print(box.a, "|", box.b, "|", box.c, "|", box.d)
