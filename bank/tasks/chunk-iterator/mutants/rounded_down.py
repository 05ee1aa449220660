# verdict: WA
# mistake: len adds one always, also where nothing is left over


class Chunks:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.items, self.size = items, size

    def __len__(self):
        return len(self.items) // self.size + 1

    def __iter__(self):
        for start in range(0, len(self.items), self.size):
            yield list(self.items[start : start + self.size])
