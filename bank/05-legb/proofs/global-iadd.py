# shows: += on a global list is an assignment as well: UnboundLocalError, although a list can be changed
# needs: cpython >=3.11
# control: items += [1] => items.extend([1])
items = []


def add():
    items += [1]


try:
    add()
    print("added", items)
except UnboundLocalError as error:
    print(type(error).__name__, items)
