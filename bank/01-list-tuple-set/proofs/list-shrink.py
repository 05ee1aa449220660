# shows: pop keeps the reserved places until the list is shorter than about half of them
# needs: cpython >=3.11
# control: shrink(600) => shrink(400)
import sys

items = []
for number in range(1000):
    items.append(number)
full = sys.getsizeof(items)


def shrink(length):
    while len(items) > length:
        items.pop()
    return sys.getsizeof(items) == full


print("kept all places:", shrink(600), shrink(300))
