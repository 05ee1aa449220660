# approach: a generator over the starts of the chunks


class Chunks:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError(size)
        self.items = items
        self.size = size

    def __len__(self):
        return len(range(0, len(self.items), self.size))

    def __iter__(self):
        for start in range(0, len(self.items), self.size):
            yield list(self.items[start : start + self.size])
