# shows: a deep copy of nested lists takes memory of the same order as the original, a shallow one far less
# needs: cpython >=3.11
# control: shallow = grown(copy.copy) => shallow = grown(copy.deepcopy)
import copy
import tracemalloc

tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
table = [[number] * 50 for number in range(1000)]
original = tracemalloc.get_traced_memory()[0] - before


def grown(function):
    start = tracemalloc.get_traced_memory()[0]
    kept = function(table)
    size = tracemalloc.get_traced_memory()[0] - start
    return size if kept else 0


shallow = grown(copy.copy)
deep = grown(copy.deepcopy)
print("deep at least half of the original:", deep * 2 > original)
print("shallow under a tenth of the original:", shallow * 10 < original)
