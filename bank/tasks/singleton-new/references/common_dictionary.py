# approach: one dictionary from class to instance, in the base class


class Single:
    _instances = {}

    def __new__(cls, *args, **kwargs):
        try:
            return Single._instances[cls]
        except KeyError:
            pass
        instance = object.__new__(cls)
        instance.setup(*args, **kwargs)
        return Single._instances.setdefault(cls, instance)

    def setup(self, *args, **kwargs):
        """Called once, with the arguments of the first call."""
