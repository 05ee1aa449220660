# shows: several managers in one with are left in the reverse order
# needs: cpython >=3.11
# control: with managed("a"), managed("b"): => with managed("b"), managed("a"):
from contextlib import contextmanager

log = []


@contextmanager
def managed(name):
    log.append("in " + name)
    try:
        yield
    finally:
        log.append("out " + name)


with managed("a"), managed("b"):
    log.append("body")
print(log)
