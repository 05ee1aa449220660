# shows: a descriptor kept in the object instead of its class is returned as it is, its __get__ is not called
# needs: cpython >=3.11
# control: self.inside = Ten() => type(self).inside = Ten()
class Ten:
    def __get__(self, obj, owner=None):
        return 10


class Box:
    shared = Ten()

    def __init__(self):
        self.inside = Ten()


box = Box()
for value in (box.shared, box.inside):
    print(value if isinstance(value, int) else type(value).__name__)
