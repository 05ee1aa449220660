# verdict: WA
# mistake: hasattr finds the parent's instance too, so a subclass gets it

class Single:
    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, "_instance"):
            instance = super().__new__(cls)
            instance.setup(*args, **kwargs)
            cls._instance = instance
        return cls._instance

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
