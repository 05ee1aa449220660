# shows: every call of the outer function makes its own variable, so counters are independent
# needs: cpython >=3.11
# control: first, second = counter(), counter() => first = second = counter()
def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


first, second = counter(), counter()
print([first(), first(), first(), second()])
