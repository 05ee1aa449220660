# verdict: WA
# mistake: puts a copy into its own attribute, the caller's dictionary stays changed


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.before = dict(self.data)
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.rollback()

    def set(self, key, value):
        self.data[key] = value

    def delete(self, key):
        del self.data[key]

    def rollback(self):
        self.data = dict(self.before)
