# shows: with one hash for all elements a set compares them almost pairwise, with spread hashes never
# needs: cpython >=3.11
# control: compared(lambda n: 1) => compared(lambda n: n)
def compared(code):
    count = 0

    class Key:
        def __init__(self, number):
            self.number = number

        def __hash__(self):
            return code(self.number)

        def __eq__(self, other):
            nonlocal count
            count += 1
            return self.number == other.number

    box = {Key(n) for n in range(300)}
    return len(box), count


print("spread:", *compared(lambda n: n))
size, count = compared(lambda n: 1)
print("same hash:", size, "quadratic:", count > size * size // 4)
