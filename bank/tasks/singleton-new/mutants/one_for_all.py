# verdict: WA
# mistake: one instance for the whole family of classes


class Single:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if Single._instance is None:
            Single._instance = object.__new__(cls)
            Single._instance.setup(*args, **kwargs)
        return Single._instance

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
