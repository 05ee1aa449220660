class LockBusy(Exception):
    """Somebody else holds the lock."""


class Lock:
    def __init__(self, client, name, ttl):
        self.client = client
        self.key = f"lock:{name}"
        self.ttl = ttl

    def acquire(self):
        return bool(self.client.set(self.key, "locked", nx=True))

    def release(self):
        return bool(self.client.delete(self.key))

    def extend(self):
        return False
