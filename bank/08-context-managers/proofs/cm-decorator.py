# shows: one object is both a context manager and a decorator
# needs: cpython >=3.11
# control: @Traced() => @str
from contextlib import ContextDecorator

log = []


class Traced(ContextDecorator):
    def __enter__(self):
        log.append("in")
        return self

    def __exit__(self, *exc):
        log.append("out")


@Traced()
def whole():
    log.append("function")


if callable(whole):
    whole()
with Traced():
    log.append("fragment")
print(log)
