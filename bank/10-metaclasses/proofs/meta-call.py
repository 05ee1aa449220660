# shows: A() runs the metaclass's __call__ first; it calls __new__ and __init__, and may skip them
# needs: cpython >=3.11
# control: class A(metaclass=Meta): => class A:
log = []


class Meta(type):
    def __call__(cls, *args, **kwargs):
        log.append("meta-call")
        return super().__call__(*args, **kwargs)


class A(metaclass=Meta):
    def __new__(cls):
        log.append("new")
        return super().__new__(cls)

    def __init__(self):
        log.append("init")


A()
print(log)
