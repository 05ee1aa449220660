# shows: a __deepcopy__ that does not pass memo on tears shared objects apart
# needs: cpython >=3.11
# control: copy.deepcopy(self.part) => copy.deepcopy(self.part, memo)
import copy


class Careful:
    def __init__(self, part):
        self.part = part

    def __deepcopy__(self, memo):
        return Careful(copy.deepcopy(self.part, memo))


class Careless(Careful):
    def __deepcopy__(self, memo):
        return Careless(copy.deepcopy(self.part))


for cls in (Careful, Careless):
    part = []
    one, two = copy.deepcopy([cls(part), cls(part)])
    print(cls.__name__, "part still shared:", one.part is two.part)
