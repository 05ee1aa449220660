# shows: __next__ alone is not enough to be iterable, the old __getitem__ is
# needs: cpython >=3.11
# control: def unused(self): => def __iter__(self):
from collections.abc import Iterable


class OnlyNext:
    def __next__(self):
        raise StopIteration

    def unused(self):
        return self


class OnlyGetitem:
    def __getitem__(self, index):
        return "xyz"[index]


for made in (OnlyNext(), OnlyGetitem()):
    try:
        print(type(made).__name__, list(made), "Iterable:", isinstance(made, Iterable))
    except TypeError as error:
        print(type(made).__name__, type(error).__name__)
