# verdict: WA
# mistake: __init__ runs at every call, and setup with it


class Single:
    _instances = {}

    def __new__(cls, *args, **kwargs):
        if cls not in Single._instances:
            Single._instances[cls] = object.__new__(cls)
        return Single._instances[cls]

    def __init__(self, *args, **kwargs):
        self.setup(*args, **kwargs)

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
