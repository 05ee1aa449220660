# shows: an exception caught at yield and not raised again is suppressed; return True is not needed
# needs: cpython >=3.11
# control: pass => raise
from contextlib import contextmanager


@contextmanager
def catching():
    try:
        yield
    except KeyError:
        pass


@contextmanager
def returning():
    try:
        yield
    finally:
        answer = True
    return answer


for manager in (catching, returning):
    try:
        with manager():
            raise KeyError
        print(manager.__name__, "suppressed")
    except KeyError:
        print(manager.__name__, "went on")
