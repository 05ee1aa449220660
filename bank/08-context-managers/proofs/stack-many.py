# shows: an ExitStack takes any number of managers and leaves them in the reverse order
# needs: cpython >=3.11
# control: NAMES = ["a", "b", "c"] => NAMES = ["c", "b"]
from contextlib import ExitStack, contextmanager

log = []


@contextmanager
def managed(name):
    log.append("in " + name)
    try:
        yield name
    finally:
        log.append("out " + name)


NAMES = ["a", "b", "c"]
with ExitStack() as stack:
    opened = [stack.enter_context(managed(name)) for name in NAMES]
    log.append("body " + "".join(opened))
print(log)
