# shows: __new__ without return makes the call give None, __init__ is not run
# needs: cpython >=3.11
# control: made = super().__new__(cls) => return super().__new__(cls)
log = []


class A:
    def __new__(cls):
        made = super().__new__(cls)

    def __init__(self):
        log.append("init")


print("is None:", A() is None, log)
