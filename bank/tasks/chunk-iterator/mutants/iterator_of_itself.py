# verdict: WA
# mistake: the container is its own iterator; a new walk resets the position of the one under way


class Chunks:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.items = items
        self.size = size

    def __len__(self):
        return -(-len(self.items) // self.size)

    def __iter__(self):
        self.start = 0
        return self

    def __next__(self):
        if self.start >= len(self.items):
            raise StopIteration
        chunk = list(self.items[self.start : self.start + self.size])
        self.start += self.size
        return chunk
