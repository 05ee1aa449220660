# approach: a container and a separate iterator that holds the position


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
        self.items = items
        self.size = size
        self.start = 0

    def __iter__(self):
        return self

    def __next__(self):
        chunk = list(self.items[self.start : self.start + self.size])
        if not chunk:
            raise StopIteration
        self.start += self.size
        return chunk
