# verdict: WA
# mistake: __exit__ returns True and the exception disappears


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.before = dict(self.data)
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.rollback()
        return True

    def set(self, key, value):
        self.data[key] = value

    def delete(self, key):
        del self.data[key]

    def rollback(self):
        self.data.clear()
        self.data.update(self.before)
