# shows: most appends find a spare place, the memory of the list changes rarely
# needs: cpython >=3.11
# control: items.append(number) => items = items + [number]
import sys

items, sizes = [], set()
for number in range(1000):
    items.append(number)
    sizes.add(sys.getsizeof(items))
print("appends:", len(items), "size changed in less than a tenth:", len(sizes) < 100)
