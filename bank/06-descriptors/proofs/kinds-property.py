# shows: a property without a setter is a data descriptor all the same: assignment fails, the dict is not looked at
# needs: cpython >=3.11
# control: @property => @NonData
import inspect


class NonData:
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, owner=None):
        return self.function(obj)


class Box:
    @property
    def size(self):
        return "property"


box = Box()
print(inspect.isdatadescriptor(vars(Box)["size"]))
try:
    box.size = "assigned"
    print("assigned")
except AttributeError as error:
    print(type(error).__name__)
vars(box)["size"] = "dict"
print(box.size)
