# verdict: WA
# mistake: takes None for "there was no such key"


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
        self.journal.append((key, self.data.get(key)))
        self.data[key] = value

    def delete(self, key):
        self.journal.append((key, self.data[key]))
        del self.data[key]

    def rollback(self):
        while self.journal:
            key, former = self.journal.pop()
            if former is None:
                self.data.pop(key, None)
            else:
                self.data[key] = former
