# shows: a list holds references of one size, however large the elements are; one object may stand in it twice
# needs: cpython >=3.11
# control: large = ["x" * 10_000] * 100 => large = ["x" * 10_000] * 200
import sys

small = [0] * 100
large = ["x" * 10_000] * 100
print("same size:", sys.getsizeof(small) == sys.getsizeof(large))
print("one object:", large[0] is large[99])
