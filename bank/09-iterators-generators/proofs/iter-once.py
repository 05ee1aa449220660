# shows: a second pass over an iterator is empty, over a list it is full
# needs: cpython >=3.11
# control: source = iter([1, 2]) => source = [1, 2]
source = iter([1, 2])
print("first:", [x for x in source])
print("second:", [x for x in source])
print("gives itself:", iter(source) is source)
