# shows: an assignment in a function makes a local variable and leaves the global one as it was
# needs: cpython >=3.11
# control: def change():\n => def change():\n    global limit\n
limit = 10


def change():
    limit = 99
    return limit


print(change(), limit)
