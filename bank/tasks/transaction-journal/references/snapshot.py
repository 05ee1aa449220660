# approach: a copy of the dictionary on entry, poured back into the same object


class Transaction:
    def __init__(self, data):
        self.data = data
        self.before = {}

    def __enter__(self):
        self.before = dict(self.data)
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.rollback()
        return False

    def set(self, key, value):
        self.data[key] = value

    def delete(self, key):
        self.data.pop(key)

    def rollback(self):
        self.data.clear()
        self.data.update(self.before)
