# shows: __init__ of a __new__ singleton runs on every call and wipes the state
# needs: cpython >=3.11
# control: if False: => if hasattr(self, "items"):
class Single:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        if False:
            return
        self.items = []


Single().items.append("kept")
print("items after the next call:", Single().items)
