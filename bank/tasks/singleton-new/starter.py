class Single:
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
