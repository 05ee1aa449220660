# verdict: WA
# mistake: "if self.low" takes the bound 0 for no bound


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
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.name} must be a number")
        if self.low and value < self.low:
            raise ValueError(f"{self.name} must be at least {self.low}")
        if self.high and value > self.high:
            raise ValueError(f"{self.name} must be at most {self.high}")
        instance.__dict__[self.name] = value
