# verdict: WA
# mistake: the size is checked by the generator, that is at the first next


class Chunks:
    def __init__(self, items, size):
        self.items, self.size = items, size

    def __len__(self):
        return -(-len(self.items) // self.size)

    def __iter__(self):
        if self.size < 1:
            raise ValueError("size must be at least 1")
        start = 0
        while start < len(self.items):
            yield list(self.items[start : start + self.size])
            start += self.size
