# shows: __getattribute__ runs the whole order: an own one is called on each access, before descriptors and dict
# needs: cpython >=3.11
# control: def __getattribute__ => def getattribute_off
seen = []


class Box:
    @property
    def size(self):
        return 5

    def __getattribute__(self, name):
        seen.append(name)
        return super().__getattribute__(name)


box = Box()
box.colour = "red"
print(box.size, box.colour, seen)
