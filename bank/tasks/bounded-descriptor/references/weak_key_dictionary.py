# approach: values live in the descriptor, keyed weakly by the instance, which is not touched at all

from math import inf
from weakref import WeakKeyDictionary


class Bounded:
    def __init__(self, low=None, high=None):
        self.low, self.high = low, high
        self._values = WeakKeyDictionary()

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if instance not in self._values:
            raise AttributeError(self._name)
        return self._values[instance]

    def __set__(self, instance, value):
        if type(value) not in (int, float):
            raise TypeError(f"{self._name}: a number is expected, got {value!r}")
        low = -inf if self.low is None else self.low
        high = inf if self.high is None else self.high
        if not low <= value <= high:
            raise ValueError(f"{self._name}: {value} is not between {low} and {high}")
        self._values[instance] = value
