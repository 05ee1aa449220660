# shows: the garbage collector stops watching a tuple of numbers, but goes on watching a list of numbers
# needs: cpython >=3.11
# control: tuple([1, 2, 3]) => tuple([1, 2, []])
import gc

pair = tuple([1, 2, 3])
items = [1, 2, 3]
gc.collect()
print("tuple:", gc.is_tracked(pair), "list:", gc.is_tracked(items))
