class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        pass

    def set(self, key, value):
        self.data[key] = value

    def delete(self, key):
        del self.data[key]

    def rollback(self):
        pass
