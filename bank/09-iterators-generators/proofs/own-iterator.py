# shows: an iterator needs __next__ with StopIteration at the end and __iter__ that returns itself
# needs: cpython >=3.11
# control: raise StopIteration => return None
from itertools import islice


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


print(list(islice(Countdown(3), 6)))
