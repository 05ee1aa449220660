# shows: t[0] += [2] raises TypeError and the list is changed all the same
# needs: cpython >=3.11
# control: pair[0] += [2] => pair[0] + [2]
pair = ([1],)
try:
    pair[0] += [2]
except TypeError as error:
    print(type(error).__name__)
print(pair)
