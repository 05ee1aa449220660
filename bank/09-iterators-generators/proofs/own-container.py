# shows: a container that returns a new iterator survives nested loops, one that returns itself does not
# needs: cpython >=3.11
# control: TRIED = Shared => TRIED = Fresh
class Shared:
    def __iter__(self):
        self.position = 0
        return self

    def __next__(self):
        self.position += 1
        if self.position > 2:
            raise StopIteration
        return self.position


class Fresh:
    def __iter__(self):
        return iter([1, 2])


TRIED = Shared
numbers = TRIED()
print("container has __next__:", hasattr(Fresh(), "__next__"))
print([(a, b) for a in numbers for b in numbers])
