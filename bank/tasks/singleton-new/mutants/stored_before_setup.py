# verdict: RE
# mistake: stores the instance before setup, a failed one stays half-built and is handed out


class Single:
    _instances = {}

    def __new__(cls, *args, **kwargs):
        if cls not in Single._instances:
            instance = object.__new__(cls)
            Single._instances[cls] = instance
            instance.setup(*args, **kwargs)
        return Single._instances[cls]

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
