# shows: list and tuple hold references to number objects, an array holds the numbers themselves
# needs: cpython >=3.11
# control: dense = array("q", [number]) => dense = (number,)
import tracemalloc
from array import array

number = 10**12
pair = (number,)
dense = array("q", [number])
print("tuple gives one object:", pair[0] is pair[0], "array:", dense[0] is dense[0])


def memory(make):
    tracemalloc.start()
    made = make()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return size if made else 0


objects = memory(lambda: tuple(range(number, number + 10_000)))
numbers = memory(lambda: array("q", range(number, number + 10_000)))
print("array is at least twice smaller:", numbers * 2 < objects)
