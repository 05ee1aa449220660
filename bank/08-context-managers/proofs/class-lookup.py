# shows: with looks the methods up in the class, not in the object
# needs: cpython >=3.11
# control: target = manager => target = Plain
class Plain:
    pass


manager = Plain()
target = manager
target.__enter__ = lambda *args: "entered"
target.__exit__ = lambda *args: None
try:
    with manager as name:
        print(name)
except TypeError as error:
    print(type(error).__name__)
