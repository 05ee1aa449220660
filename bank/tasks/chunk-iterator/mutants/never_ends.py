# verdict: TLE
# mistake: nobody raises StopIteration, a slice past the end is an empty list for ever


class Chunks:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.items = items
        self.size = size

    def __len__(self):
        return -(-len(self.items) // self.size)

    def __iter__(self):
        return ChunkIterator(self.items, self.size)


class ChunkIterator:
    def __init__(self, items, size):
        self.items, self.size, self.start = items, size, 0

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            chunk = list(self.items[self.start : self.start + self.size])
            self.start += self.size
            if chunk:
                return chunk
