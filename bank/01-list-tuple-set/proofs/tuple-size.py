# shows: a tuple takes less memory than a list of the same elements
# needs: cpython >=3.11
# control: small = tuple(range(length)) => small = list(range(length))
import sys

for length in (0, 3, 10, 1000):
    small = tuple(range(length))
    grown = []
    for number in range(length):
        grown.append(number)
    exact = list(range(length))
    print(length, sys.getsizeof(small) < sys.getsizeof(exact) <= sys.getsizeof(grown))
