# shows: a function sees the names around its definition, not those of its caller
# needs: cpython >=3.11
# control: return read() => return read.__class__(read.__code__, {"name": name})()
name = "definition"


def read():
    return name


def caller():
    name = "caller"
    return read()


print(caller())
