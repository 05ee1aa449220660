# shows: an int's value is settled in __new__; __init__ comes too late
# needs: cpython >=3.11
# control: Late(-5) => Early(-5)
class Late(int):
    def __init__(self, value):
        self = abs(value)


class Early(int):
    def __new__(cls, value):
        return super().__new__(cls, abs(value))


print("init:", int(Late(-5)))
print("new:", int(Early(-5)))
