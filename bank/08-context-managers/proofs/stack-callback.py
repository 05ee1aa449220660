# shows: callback registers a plain function with arguments, and it cannot suppress an exception; push can
# needs: cpython >=3.11
# control: stack.callback(clean, "a") => stack.push(lambda *exc: clean("a"))
from contextlib import ExitStack

log = []


def clean(name):
    log.append("cleaned " + name)
    return True


try:
    with ExitStack() as stack:
        stack.callback(clean, "a")
        raise KeyError
    log.append("suppressed")
except KeyError:
    log.append("went on")
print(log)
