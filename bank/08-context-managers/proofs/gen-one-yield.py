# shows: a generator under @contextmanager must yield exactly once
# needs: cpython >=3.11
# control: range(0) => range(1)
# control: range(2) => range(1)
from contextlib import contextmanager


@contextmanager
def never():
    for _ in range(0):
        yield


@contextmanager
def twice():
    for _ in range(2):
        yield


for manager in (never, twice):
    try:
        with manager():
            pass
        print(manager.__name__, "fine")
    except RuntimeError as error:
        print(manager.__name__, type(error).__name__)
