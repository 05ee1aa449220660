# approach: __iter__ is a generator function, so every walk is a new generator


class Chunks:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError(f"cannot make chunks of {size}")
        self.items, self.size = items, size

    def __len__(self):
        full, rest = divmod(len(self.items), self.size)
        return full + bool(rest)

    def __iter__(self):
        start = 0
        while start < len(self.items):
            yield [self.items[i] for i in range(start, min(start + self.size, len(self.items)))]
            start += self.size
