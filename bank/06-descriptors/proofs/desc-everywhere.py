# shows: property, classmethod, staticmethod, slots and functions are descriptors that lie in the class
# needs: cpython >=3.11
# control: hasattr(type(value), "__get__") => hasattr(type(value), "__set__")
class Box:
    __slots__ = ("slot",)
    constant = 1

    @property
    def prop(self):
        return 1

    @classmethod
    def cls_method(cls):
        return 1

    @staticmethod
    def static():
        return 1

    def method(self):
        return 1


for name in ("prop", "cls_method", "static", "slot", "method", "constant"):
    value = vars(Box)[name]
    print(name, hasattr(type(value), "__get__"))
