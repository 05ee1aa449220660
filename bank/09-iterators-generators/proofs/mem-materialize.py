# shows: list() and sorted() take every element before giving the first
# needs: cpython >=3.11
# control: sorted(source()) => source()
taken = []


def source():
    for number in (3, 1, 2):
        taken.append(number)
        yield number


for first in sorted(source()):
    break
print("first:", first, "taken:", len(taken))
