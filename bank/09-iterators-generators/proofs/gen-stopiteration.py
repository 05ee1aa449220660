# shows: StopIteration raised inside a generator becomes RuntimeError
# needs: cpython >=3.11
# control: next(iter([])) => return
def first_then_rest():
    yield 1
    next(iter([]))


try:
    print(list(first_then_rest()))
except RuntimeError as error:
    print(type(error).__name__, "from", type(error.__cause__).__name__)
