# shows: an element of a tuple cannot be replaced, not even a mutable one
# needs: cpython >=3.11
# control: pair = ([1], "a") => pair = [[1], "a"]
pair = ([1], "a")
try:
    pair[0] = [2]
except TypeError as error:
    print(type(error).__name__)
print(pair)
