# approach: every class keeps its instance in its own __dict__, written after setup has succeeded


class Single:
    def __new__(cls, *args, **kwargs):
        if "_instance" not in cls.__dict__:
            instance = super().__new__(cls)
            instance.setup(*args, **kwargs)
            cls._instance = instance
        return cls.__dict__["_instance"]

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
