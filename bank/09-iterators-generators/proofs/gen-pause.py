# shows: a generator keeps its local variables between next() calls and goes on from the same place
# needs: cpython >=3.11
# control: total += step => total = step
def running():
    total = 0
    for step in (1, 2, 3):
        total += step
        yield total


numbers = running()
print(next(numbers), next(numbers), next(numbers))
