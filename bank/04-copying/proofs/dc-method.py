# shows: deepcopy of a bound method copies its object, so the copy acts on a twin
# needs: cpython >=3.11
# control: on_event = counter.add => on_event = Counter.total
import copy


class Counter:
    def __init__(self):
        self.n = 0

    def add(self):
        self.n += 1

    @staticmethod
    def total():
        counter.n += 1


counter = Counter()
on_event = counter.add
subscribers = copy.deepcopy([on_event])
subscribers[0]()
print("counter of the original:", counter.n)
