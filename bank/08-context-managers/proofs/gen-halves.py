# shows: code before yield is the entry, code after it is the exit, the yielded value goes to as
# needs: cpython >=3.11
# control: yield "resource" => yield
from contextlib import contextmanager


@contextmanager
def managed():
    print("before")
    yield "resource"
    print("after")


with managed() as name:
    print("body", name)
