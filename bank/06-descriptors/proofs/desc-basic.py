# shows: an object in a class whose own class has __get__, __set__ or __delete__ handles access to the attribute
# needs: cpython >=3.11
# control: size = Traced() => size = 0
# control: def __get__ => def get_it
log = []


class Traced:
    def __get__(self, obj, owner=None):
        log.append("get")
        return 42

    def __set__(self, obj, value):
        log.append(f"set {value}")

    def __delete__(self, obj):
        log.append("delete")


class Box:
    size = Traced()


box = Box()
box.size = 5
got = box.size
del box.size
print(log, got if isinstance(got, int) else type(got).__name__)
