# shows: repeating a list takes exactly the places needed, appending leaves spare ones
# needs: cpython >=3.11
# control: made = [None] * length => made = [None for _ in range(length)]
import struct
import sys

PLACE = struct.calcsize("P")


def spare(made):
    return (sys.getsizeof(made) - sys.getsizeof([])) // PLACE - len(made)


exact = grown_spare = 0
grown = []
for length in range(1, 1001):
    made = [None] * length
    grown.append(None)
    exact += spare(made) == 0
    grown_spare += spare(grown) > 0
print("exact:", exact, "of 1000", "appended with spare places:", grown_spare > 500)
