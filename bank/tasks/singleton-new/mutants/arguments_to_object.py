# verdict: RE
# mistake: passes the arguments on to object.__new__, which takes none


class Single:
    def __new__(cls, *args, **kwargs):
        if "_instance" not in cls.__dict__:
            instance = super().__new__(cls, *args, **kwargs)
            instance.setup(*args, **kwargs)
            cls._instance = instance
        return cls._instance

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
