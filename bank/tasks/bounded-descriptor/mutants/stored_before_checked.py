# verdict: WA
# mistake: stores the value first and checks afterwards


class Bounded:
    def __init__(self, low=None, high=None):
        self.low = low
        self.high = high

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.name not in instance.__dict__:
            raise AttributeError(self.name)
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number")
        if self.low is not None and value < self.low:
            raise ValueError(f"{self.name} must be at least {self.low}")
        if self.high is not None and value > self.high:
            raise ValueError(f"{self.name} must be at most {self.high}")
