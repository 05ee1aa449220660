# shows: an object made by @contextmanager can be entered once
# needs: cpython >=3.11
# control: with manager: => with once():
from contextlib import contextmanager


@contextmanager
def once():
    yield


manager = once()
for attempt in (1, 2):
    try:
        with manager:
            print(attempt, "entered")
    except (RuntimeError, AttributeError):
        print(attempt, "refused")
