# shows: a name inside a generator expression is read while iterating, not at creation
# needs: cpython >=3.11
# control: (x * factor for x in [1, 2]) => [x * factor for x in [1, 2]]
factor = 10
made = (x * factor for x in [1, 2])
factor = 100
print(list(made))
