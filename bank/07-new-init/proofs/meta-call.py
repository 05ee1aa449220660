# shows: the metaclass's __call__ runs before __new__ and may leave out both methods
# needs: cpython >=3.11
# control: def __call__ => def not_call
log = []


class Meta(type):
    def __call__(cls, *args):
        log.append("meta call")
        return "cached" if args else super().__call__()


class A(metaclass=Meta):
    def __new__(cls, *args):
        log.append("new")
        return super().__new__(cls)

    def __init__(self, *args):
        log.append("init")


A()
print(log)
log.clear()
A(1)
print(log)
