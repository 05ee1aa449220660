# shows: after an exception in the body the code after yield is skipped, finally is not
# needs: cpython >=3.11
# control: finally: => else:
# control: yield\n    log.append("plain => try:\n        yield\n    finally:\n        log.append("plain
from contextlib import contextmanager

log = []


@contextmanager
def plain():
    yield
    log.append("plain")


@contextmanager
def guarded():
    try:
        yield
    except ZeroDivisionError:
        raise
    finally:
        log.append("guarded")


for manager in (plain, guarded):
    try:
        with manager():
            raise KeyError
    except KeyError:
        pass
print("cleaned up:", log)
