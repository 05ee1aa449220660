# shows: list and tuple compare element by element, a set finds the element by its hash
# needs: cpython >=3.11
# control: return hash(self.value) => return 1
class Number:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        Number.compared += 1
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


def comparisons(kind):
    box = kind(Number(n) for n in range(500))
    Number.compared = 0
    found = Number(499) in box
    return found, Number.compared


for kind in (list, tuple, set):
    print(kind.__name__, *comparisons(kind))
