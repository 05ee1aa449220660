# shows: where the elements are immutable, a shallow copy is already independent
# needs: cpython >=3.11
# control: prices = [10, 20, 30] => prices = [[10], 20, 30]
prices = [10, 20, 30]
twin = prices.copy()
if isinstance(twin[0], list):
    twin[0].append(99)
else:
    twin[0] = 99
twin.append(40)
print("original:", prices)
