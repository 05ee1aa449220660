# shows: t[0] += 1 on a number raises TypeError too, and nothing is changed
# needs: cpython >=3.11
# control: pair = (1,) => pair = ([],)
pair = (1,)
added = 1 if isinstance(pair[0], int) else [1]
try:
    pair[0] += added
except TypeError as error:
    print(type(error).__name__)
print(pair)
