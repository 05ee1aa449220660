# shows: calling a class runs __new__ first, then __init__ on the object it returned, with the same arguments
# needs: cpython >=3.11
# control: made = A(1, b=2) => made = A.__new__(A, 1, b=2)
log = []


class A:
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        log.append(("new", cls is A, args, kwargs))
        return self

    def __init__(self, *args, **kwargs):
        log.append(("init", type(self) is A, args, kwargs))


made = A(1, b=2)
for line in log:
    print(*line)
