# shows: a @contextmanager function works as a decorator and makes a new generator for each call
# needs: cpython >=3.11
# control: @traced() => @(lambda function: function)
from contextlib import contextmanager

log = []


@contextmanager
def traced():
    log.append("in")
    try:
        yield
    finally:
        log.append("out")


@traced()
def work():
    log.append("work")


work()
work()
print(log)
