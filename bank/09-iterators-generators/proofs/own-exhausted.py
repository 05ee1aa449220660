# shows: a list iterator stays exhausted even when the list grows; a broken iterator comes back to life
# needs: cpython >=3.11
# control: TRIED = iter => TRIED = Broken
class Broken:
    def __init__(self, source):
        self.source, self.position = source, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.position >= len(self.source):
            raise StopIteration
        self.position += 1
        return self.source[self.position - 1]


TRIED = iter
source = [1]
iterator = TRIED(source)
print("first:", list(iterator))
source.append(2)
print("after the end:", list(iterator))
