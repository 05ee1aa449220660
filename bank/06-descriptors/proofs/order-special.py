# shows: operators take special methods from the type, past the object and __getattribute__
# needs: cpython >=3.11
# control: print(len(box) => print(box.__len__()
seen = []


class Box:
    def __len__(self):
        return 1

    def __getattribute__(self, name):
        seen.append(name)
        return super().__getattribute__(name)


box = Box()
box.__len__ = lambda: 99
print(len(box), seen)
