# shows: an object of a plain class goes into a set at once, but is compared by identity
# needs: cpython >=3.11
# control: second = Point(1, 2) => second = first
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


first = Point(1, 2)
second = Point(1, 2)
points = {first, second}
print(len(points), first in points, Point(1, 2) in points)
