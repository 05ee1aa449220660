# shows: a list is changed in place, a tuple refuses assignment, a set drops repeats and has no indexes
# needs: cpython >=3.11
# control: pair = (3, 1, 3) => pair = [3, 1, 3]
# control: tags = {3, 1, 3} => tags = [3, 1, 3]
items = [3, 1, 3]
pair = (3, 1, 3)
tags = {3, 1, 3}

items.append(2)
items[0] = 7
print("list:", items)
try:
    pair[0] = 7
    print("tuple changed:", pair)
except TypeError as error:
    print("tuple:", pair, type(error).__name__)
try:
    print("set:", len(tags), "index:", tags[0])
except TypeError as error:
    print("set:", len(tags), "index:", type(error).__name__)
