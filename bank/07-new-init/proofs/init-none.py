# shows: __init__ that returns anything but None fails with TypeError
# needs: cpython >=3.11
# control: return self => return None
class A:
    def __init__(self):
        return self


try:
    A()
    print("created")
except TypeError as error:
    print(type(error).__name__)
