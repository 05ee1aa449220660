# shows: through the class a property returns itself, because __get__ gets None for the object
# needs: cpython >=3.11
# control: Box.size => Box().size
class Box:
    @property
    def size(self):
        """Number of things inside."""
        return 5


through_class = Box.size
print(type(through_class).__name__, through_class is vars(Box)["size"])
