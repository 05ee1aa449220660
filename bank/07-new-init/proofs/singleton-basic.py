# shows: __new__ that keeps the instance in a class attribute returns one object for every call
# needs: cpython >=3.11
# control: if cls._instance is None: => if True:
class Single:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance


print("same object:", Single() is Single())
