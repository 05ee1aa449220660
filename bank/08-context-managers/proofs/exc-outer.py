# shows: what the inner manager suppressed, the outer one does not see
# needs: cpython >=3.11
# control: suppress(KeyError) => suppress(OSError)
from contextlib import suppress


class Outer:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        print("outer sees:", exc_type and exc_type.__name__)
        return True


with Outer(), suppress(KeyError):
    raise KeyError
