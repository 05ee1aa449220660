# verdict: MLE
# mistake: collects the whole table before giving the first row


class Rows:
    def __init__(self, fetch, size):
        self.fetch, self.size = fetch, size
        self.seen = []
        self.last = None
        self.ended = False

    def __iter__(self):
        return self

    def __next__(self):
        if self.last is None or (self.position == len(self.seen) and not self.ended):
            page = self.fetch(None if self.last is None else self.last, self.size)
            if self.last is None:
                self.position = 0
            self.seen += page
            self.ended = len(page) < self.size
            self.last = page[-1]["id"] if page else -1
        if self.position == len(self.seen):
            raise StopIteration
        self.position += 1
        return self.seen[self.position - 1]


def stream(fetch, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return Rows(fetch, size)
