# shows: without a setter assignment raises AttributeError and the object keeps no value
# needs: cpython >=3.11
# control: @property => @staticmethod
class Box:
    @property
    def size(self):
        return 5


def attempt(action):
    try:
        action()
        return "done"
    except AttributeError as error:
        return type(error).__name__


box = Box()
print(attempt(lambda: setattr(box, "size", 9)), attempt(lambda: delattr(box, "size")), vars(box))
