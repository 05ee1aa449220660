# shows: int, str, tuple, list and dict take no weak reference, nor do slots without __weakref__; a subclass of list does
# needs: cpython >=3.11
# control: __slots__ = ("link",) => __slots__ = ("link", "__weakref__")
import weakref


class Plain:
    pass


class Slots:
    __slots__ = ("link",)


class Listlike(list):
    pass


for value in (7, "s", (1,), [], {}, Slots(), {1}, Listlike(), Plain(), len, Plain):
    try:
        weakref.ref(value)
        can = True
    except TypeError:
        can = False
    print(type(value).__name__, can)
