# shows: close() returns the value that the generator returned while closing
# needs: cpython >=3.13
# control: return total => pass
def totals():
    total = 0
    try:
        while True:
            total += yield
    except GeneratorExit:
        return total


numbers = totals()
next(numbers)
numbers.send(5)
numbers.send(2)
print(numbers.close())
