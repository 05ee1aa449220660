# shows: the decorator is a call: the class holds a property object with the function in fget
# needs: cpython >=3.11
# control: size = property(read) => size = read
class Box:
    def read(self):
        return 5

    size = property(read)


stored = vars(Box)["size"]
print(type(stored).__name__, getattr(stored, "fget", None) is Box.read)
print(Box().size if isinstance(Box().size, int) else "method")
