# shows: an error in one exit does not cancel the others, the error goes on
# needs: cpython >=3.11
# control: raise OSError => pass
from contextlib import ExitStack

log = []


def broken():
    log.append("broken")
    raise OSError


try:
    with ExitStack() as stack:
        stack.callback(log.append, "first")
        stack.callback(broken)
        stack.callback(log.append, "last")
except OSError as error:
    log.append(type(error).__name__)
print(log)
