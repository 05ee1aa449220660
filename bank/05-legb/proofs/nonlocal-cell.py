# shows: the variable lives in a cell that both inner functions refer to
# needs: cpython >=3.11
# control: nonlocal value => pass
def pair():
    value = 1

    def write(new):
        nonlocal value
        value = new

    def read():
        return value

    return write, read


write, read = pair()
write(7)
shared = bool(write.__closure__) and write.__closure__[0] is read.__closure__[0]
print("one cell:", shared, "contents:", read.__closure__[0].cell_contents, "read:", read())
