# shows: the class side is decided by the first find in the MRO: a plain attribute of the child hides a data descriptor
# needs: cpython >=3.11
# control: class Child(Base):\n    size = "plain" => class Child(Base):\n    pass
class Data:
    def __get__(self, obj, owner=None):
        return "data descriptor"

    def __set__(self, obj, value):
        pass


class Base:
    size = Data()


class Child(Base):
    size = "plain"


base, child = Base(), Child()
vars(base)["size"] = vars(child)["size"] = "object"
print(base.size, "|", child.size)
