# shows: peak memory of a list grows with the number of elements, of a generator does not
# needs: cpython >=3.11
# control: made = (bytes(100) for _ in range(n)) => made = [bytes(100) for _ in range(n)]
# control: total = sum(map(len, made)) => total = sum(map(len, sorted(made)))
import tracemalloc


def peak(n):
    tracemalloc.start()
    made = (bytes(100) for _ in range(n))
    total = sum(map(len, made))
    top = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return total, top


peak(10)
few, many = peak(1_000), peak(20_000)
print("lengths:", few[0], many[0])
print("20 times the elements, peak grew tenfold:", many[1] > 10 * few[1])
