# shows: the exit of a with block runs after return, break and an exception
# needs: cpython >=3.11
# control: log.append("out " + self.name) => pass
log = []


class Managed:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log.append("in " + self.name)
        return self

    def __exit__(self, *exc):
        log.append("out " + self.name)


def by_return():
    with Managed("return"):
        return


def by_break():
    while True:
        with Managed("break"):
            break


by_return()
by_break()
try:
    with Managed("error"):
        raise KeyError
except KeyError:
    log.append("error went on")
print(log)
