# shows: a field of the hash changed after insertion: the element is inside, but cannot be found or removed
# needs: cpython >=3.11
# control: point.x = 5 => point.label = 5
class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


point = Point(1)
points = {point}
point.x = 5
print("inside:", point in list(points), "found:", point in points, "equal to old:", Point(1) in points)
points.discard(point)
print("left after discard:", len(points))
