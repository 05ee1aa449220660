# shows: a tuple is hashable only when all its elements are
# needs: cpython >=3.11
# control: (1, [2]) => (1, [2][0])
for pair in ((1, (2,)), (1, [2])):
    try:
        print(len({pair}))
    except TypeError as error:
        print(type(error).__name__)
