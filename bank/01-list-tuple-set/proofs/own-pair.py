# shows: with eq and hash on the same fields equal objects are one element of a set
# needs: cpython >=3.11
# control: return hash((self.x, self.y)) => return id(self)
# control: def __eq__(self, other): => def unused(self, other):
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


points = {Point(1, 2), Point(1, 2), Point(3, 4)}
print(len(points), Point(1, 2) in points)
