# approach: a subclass of property whose functions are closures over the bounds


class Bounded(property):
    def __init__(self, low=None, high=None):
        self.low, self.high = low, high

        def read(instance):
            try:
                return vars(instance)[self.field]
            except KeyError:
                raise AttributeError(f"no {self.field} yet") from None

        def write(instance, value):
            if not isinstance(value, (int, float)) or isinstance(value, bool):
                raise TypeError(f"{self.field} takes numbers only")
            if (low is not None and value < low) or (high is not None and value > high):
                raise ValueError(f"{self.field} is out of bounds: {value}")
            vars(instance)[self.field] = value

        super().__init__(read, write)

    def __set_name__(self, owner, name):
        self.field = name
