# shows: a list inside a tuple is changed in place, the reference in the tuple stays the same
# needs: cpython >=3.11
# control: pair[0].append(2) => pair = ([1, 2], "a")
inner = [1]
pair = (inner, "a")
before = id(pair)
pair[0].append(2)
print(pair, "same tuple:", id(pair) == before, "same list:", pair[0] is inner)
