# shows: setter changes nothing in place but returns a new property with both functions
# needs: cpython >=3.11
# control: def size_rw(self, value) => def size(self, value)
class Box:
    @property
    def size(self):
        return 5

    first = size

    @size.setter
    def size_rw(self, value):
        pass


old, names = vars(Box)["first"], sorted(name for name in vars(Box) if not name.startswith("_"))
print(names)
print(old.fset is None, vars(Box)["size"] is old)
