# shows: what __init__ took is not released if the with block is never reached
# needs: cpython >=3.11
# control: TRIED = Early => TRIED = Late
taken = []


class Early:
    def __init__(self):
        taken.append("file")

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        taken.pop()


class Late(Early):
    def __init__(self):
        pass

    def __enter__(self):
        taken.append("file")
        return self


TRIED = Early


def work():
    manager = TRIED()
    int("not a number")
    with manager:
        pass


try:
    work()
except ValueError:
    print("still taken:", taken)
