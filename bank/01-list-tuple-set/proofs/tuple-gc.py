# shows: the garbage collector stops watching a plain tuple of numbers, but goes on watching a namedtuple and a list of numbers
# needs: cpython >=3.11
# control: tuple([1, 2, 3]) => tuple([1, 2, []])
import gc
from collections import namedtuple

pair = tuple([1, 2, 3])
named = namedtuple("Three", "x y z")(1, 2, 3)
items = [1, 2, 3]
gc.collect()
print("tuple:", gc.is_tracked(pair), "namedtuple:", gc.is_tracked(named), "list:", gc.is_tracked(items))
