# shows: __iter__ with yield gives a new independent generator for each pass
# needs: cpython >=3.11
# control: yield from self.items => return self.items
class Playlist:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        yield from self.items


songs = Playlist("a", "b")
try:
    first, second = iter(songs), iter(songs)
    print(next(first), next(second), next(first), first is second)
except TypeError as error:
    print(type(error).__name__)
