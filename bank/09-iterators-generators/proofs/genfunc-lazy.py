# shows: no line of a generator function runs before the first next(), a check of arguments neither
# needs: cpython >=3.11
# control: yield from range(n) => return iter(range(n))
def numbers(n):
    if n < 0:
        raise ValueError
    yield from range(n)


stage = "call"
try:
    made = numbers(-1)
    stage = "next"
    next(made)
except ValueError:
    print("error raised by:", stage)
