# shows: [row] * n repeats a reference, a comprehension makes separate rows
# needs: cpython >=3.11
# control: grid = [[0] * 2] * 3 => grid = [[0] * 2 for _ in range(3)]
grid = [[0] * 2] * 3
grid[0][0] = 7
print("rows:", grid)
print("different objects:", len({id(row) for row in grid}))
