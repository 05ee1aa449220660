# shows: state of a singleton leaks from one test into the next
# needs: cpython >=3.11
# control: make = Counter => make = Plain
class Plain:
    def __init__(self):
        self.value = 0


class Counter:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.value = 0
        return cls._instance


make = Counter


def test_starts_at_zero():
    return make().value == 0


def test_increments():
    counter = make()
    counter.value += 1
    return counter.value == 1


print("zero first:", test_starts_at_zero(), test_increments())
print("then zero again:", test_starts_at_zero())
