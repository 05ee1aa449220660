# shows: assignment asks only for a data descriptor; otherwise it writes into the object, whatever the class holds
# needs: cpython >=3.11
# control: vars(type(obj))["log"].append(value) => vars(obj)["data"] = value
class NonData:
    def __get__(self, obj, owner=None):
        return "non-data"


class Data(NonData):
    def __set__(self, obj, value):
        vars(type(obj))["log"].append(value)


class Box:
    log = []
    data, method, colour = Data(), NonData(), "class"


box = Box()
box.data = 1
box.method = 2
box.colour = 3
print(vars(box), Box.log, Box.colour)
