# shows: a data descriptor is stronger than the dict of the object, a non-data one gives way to it
# needs: cpython >=3.11
# control: vars(box).update(data="object", plain="object") => pass
class NonData:
    def __get__(self, obj, owner=None):
        return "descriptor"


class Data(NonData):
    def __set__(self, obj, value):
        raise AttributeError


class Box:
    data, plain = Data(), NonData()


box = Box()
vars(box).update(data="object", plain="object")
print("data:", box.data, "non-data:", box.plain)
