# shows: a default value is made once, at def, and not copied for a call; a list passed in is nobody's surprise
# needs: cpython >=3.11
# control: def add(item, bag=[]): => def add(item, bag=None):\n    bag = [] if bag is None else bag
def add(item, bag=[]):
    bag.append(item)
    return bag


print("default:", add(1), add(2))
print("fresh list passed:", add(1, []), add(2, []))
