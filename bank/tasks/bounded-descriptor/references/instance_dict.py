# approach: a data descriptor that keeps the value in the instance's dictionary under the same name


class Bounded:
    def __init__(self, low=None, high=None):
        self.low = low
        self.high = high

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{self.name} has no value yet") from None

    def __set__(self, instance, value):
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number, not {type(value).__name__}")
        if self.low is not None and value < self.low:
            raise ValueError(f"{self.name} must be at least {self.low}")
        if self.high is not None and value > self.high:
            raise ValueError(f"{self.name} must be at most {self.high}")
        instance.__dict__[self.name] = value
