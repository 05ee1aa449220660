# verdict: WA
# mistake: undoes the journal from its beginning, so an intermediate value is left

ABSENT = object()


class Transaction:
    def __init__(self, data):
        self.data = data
        self.journal = []

    def __enter__(self):
        self.journal.clear()
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.rollback()

    def set(self, key, value):
        self.journal.append((key, self.data.get(key, ABSENT)))
        self.data[key] = value

    def delete(self, key):
        self.journal.append((key, self.data[key]))
        del self.data[key]

    def rollback(self):
        for key, former in self.journal:
            if former is ABSENT:
                self.data.pop(key, None)
            else:
                self.data[key] = former
        self.journal.clear()
