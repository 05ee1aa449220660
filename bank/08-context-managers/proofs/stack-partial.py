# shows: when the third entry fails, the two entered before it are left
# needs: cpython >=3.11
# control: if name == "c" => if name == "x"
from contextlib import ExitStack, contextmanager

log = []


@contextmanager
def managed(name):
    if name == "c":
        raise OSError
    log.append("in " + name)
    try:
        yield
    finally:
        log.append("out " + name)


try:
    with ExitStack() as stack:
        for name in "abc":
            stack.enter_context(managed(name))
        log.append("body")
except OSError:
    log.append("OSError")
print(log)
