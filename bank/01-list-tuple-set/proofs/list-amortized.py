# shows: the list grows in proportion to its length, so four times the appends need about four times the moves
# needs: cpython >=3.11
# control: items.append(None) => items = items + [None]
import sys


def grown_at(count):
    items, size, lengths = [], sys.getsizeof([]), []
    for _ in range(count):
        items.append(None)
        if sys.getsizeof(items) != size:
            size = sys.getsizeof(items)
            lengths.append(len(items))
    return lengths


few, many = sum(grown_at(1000)), sum(grown_at(4000))
print("moves grow about as the length:", 3 < many / few < 6)
steps = [length for length in grown_at(4000) if length > 1000]
print("step is about an eighth:", all(1.1 < b / a < 1.15 for a, b in zip(steps, steps[1:])))
