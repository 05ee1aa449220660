# shows: numbers, strings and tuples of them come back as the same object, a tuple with a list inside is copied deeply
# needs: cpython >=3.11
# control: mixed = (1, [2]) => mixed = (1, (2,))
import copy

number, text, flat = int("1000"), str(b"text", "ascii"), tuple([1, "a"])
for value in (number, text, flat):
    print(type(value).__name__, copy.copy(value) is value, copy.deepcopy(value) is value)
mixed = (1, [2])
print("tuple with a list:", copy.copy(mixed) is mixed, copy.deepcopy(mixed) is mixed)
