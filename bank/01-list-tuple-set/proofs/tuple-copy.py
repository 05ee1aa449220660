# shows: tuple(t) and t[:] give back the same tuple, a namedtuple and a list are really copied
# needs: cpython >=3.11
# control: pair = (1, 2) => pair = [1, 2]
from collections import namedtuple

pair = (1, 2)
items = [1, 2]
named = namedtuple("Pair", "x y")(1, 2)
print("tuple:", tuple(pair) is pair, pair[:] is pair)
print("namedtuple:", tuple(named) is named, named[:] is named)
print("list:", list(items) is items, items[:] is items)
