# shows: with nonlocal the assignment changes the variable of the enclosing function, without it a local one appears
# needs: cpython >=3.11
# control: nonlocal count => pass
def counter():
    count = 0

    def with_nonlocal():
        nonlocal count
        count = 10

    def without():
        count = 20
        return count

    with_nonlocal()
    without()
    return count


print(counter())
