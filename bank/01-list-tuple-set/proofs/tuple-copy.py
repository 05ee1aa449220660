# shows: tuple(t) and t[:] give back the same tuple, a list is really copied
# needs: cpython >=3.11
# control: pair = (1, 2) => pair = [1, 2]
pair = (1, 2)
items = [1, 2]
print("tuple:", tuple(pair) is pair, pair[:] is pair)
print("list:", list(items) is items, items[:] is items)
