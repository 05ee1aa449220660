# verdict: WA
# mistake: reads the token, compares, deletes: the term may pass in between

import uuid


class LockBusy(Exception):
    pass


class Lock:
    def __init__(self, client, name, ttl):
        self.client, self.key, self.ttl = client, f"lock:{name}", ttl
        self.token = None

    def acquire(self):
        token = uuid.uuid4().hex
        if not self.client.set(self.key, token, nx=True, px=self.ttl):
            return False
        self.token = token
        return True

    def release(self):
        token, self.token = self.token, None
        if token is None or self.client.get(self.key) != token:
            return False
        return bool(self.client.delete(self.key))

    def extend(self):
        if self.token and self.client.pexpire_if_equal(self.key, self.token, self.ttl):
            return True
        self.token = None
        return False

    def __enter__(self):
        if not self.acquire():
            raise LockBusy(self.key)
        return self

    def __exit__(self, *exc_info):
        self.release()
