# shows: a constant tuple is made once by the compiler, a list literal makes a new list at each call
# needs: cpython >=3.11
# control: return (1, 2, 3) => return tuple([1, 2, 3])
def constant_tuple():
    return (1, 2, 3)


def literal_list():
    return [1, 2, 3]


print("tuple, same object:", constant_tuple() is constant_tuple())
print("list, same object:", literal_list() is literal_list())
