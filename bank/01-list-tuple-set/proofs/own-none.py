# shows: eq without hash sets __hash__ to None, such an object is refused by a set
# needs: cpython >=3.11
# control: def __eq__(self, other): => def same(self, other):
class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


print("hash is None:", Point.__hash__ is None)
try:
    print(len({Point(1)}))
except TypeError as error:
    print(type(error).__name__)
