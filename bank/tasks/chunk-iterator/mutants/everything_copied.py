# verdict: MLE
# mistake: cuts everything into lists in the constructor


class Chunks:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError("size must be at least 1")
        self.chunks = [list(items[start : start + size]) for start in range(0, len(items), size)]

    def __len__(self):
        return len(self.chunks)

    def __iter__(self):
        return iter(self.chunks)
