# shows: tuple.__new__ takes one iterable, so several arguments are packed by hand
# needs: cpython >=3.11
# control: cls.pack((x, y)) => cls.pack(x, y)
class Point(tuple):
    @classmethod
    def pack(cls, *values):
        return tuple.__new__(cls, *values)

    def __new__(cls, x, y):
        try:
            return cls.pack((x, y))
        except TypeError as error:
            return type(error).__name__


print(tuple(Point(1, 2)))
