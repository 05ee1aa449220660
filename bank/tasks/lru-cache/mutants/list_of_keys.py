# verdict: TLE
# mistake: list.remove looks through all keys at every access


class LruCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = {}
        self.order = []

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self.order.remove(key)
        self.order.append(key)
        return self.values[key]

    def put(self, key, value):
        if key in self.values:
            self.order.remove(key)
        self.order.append(key)
        self.values[key] = value
        if len(self.order) > self.capacity:
            del self.values[self.order.pop(0)]

    def keys(self):
        return list(self.order)

    def __len__(self):
        return len(self.order)

    def __contains__(self, key):
        return key in self.values
