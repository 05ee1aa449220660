class Chunks:
    def __init__(self, items, size):
        self.items = items
        self.size = size

    def __len__(self):
        return 0

    def __iter__(self):
        return iter([])
