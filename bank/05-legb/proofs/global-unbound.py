# shows: reading a name before its assignment in the same function raises UnboundLocalError, a kind of NameError
# needs: cpython >=3.11
# control: def change():\n => def change():\n    global limit\n
limit = 10


def change():
    before = limit
    limit = 99
    return before


try:
    print("read", change())
except NameError as error:
    print(type(error).__name__)
print(limit)
