# shows: globals() holds the names of the module, locals() those of the function
# needs: cpython >=3.11
# control: inside = 2 => global inside; inside = 2
outside = 1


def check():
    inside = 2

    def has(space, name):
        return name in space

    return has(globals(), "outside"), has(locals(), "outside"), has(globals(), "inside"), has(locals(), "inside")


print(check())
