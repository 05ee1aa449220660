# shows: a parameter is one more name of the caller's object: changes are seen outside, assigning to it is not
# needs: cpython >=3.11
# control: def change(items): => def change(items):\n    items = items.copy()
def change(items):
    items.append("inside")


def rebind(items):
    items = ["other"]
    return items


basket = ["tea"]
change(basket)
print("after a change:", basket)
rebind(basket)
print("after a new assignment:", basket)
