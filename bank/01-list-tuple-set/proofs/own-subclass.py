# shows: a subclass that redefines eq loses the inherited hash, until it takes it back by name
# needs: cpython >=3.11
# control: class Lost(Point): => class Lost(Point):\n    __hash__ = Point.__hash__
class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


class Lost(Point):
    def __eq__(self, other):
        return abs(self.x) == abs(other.x)


class Kept(Point):
    def __eq__(self, other):
        return self.x == other.x

    __hash__ = Point.__hash__


print("lost:", Lost.__hash__ is None, "kept:", Kept.__hash__ is Point.__hash__)
