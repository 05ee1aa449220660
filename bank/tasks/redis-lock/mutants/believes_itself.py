# verdict: WA
# mistake: asks its own field whether it holds the lock, so after the term it never takes it again

import uuid


class LockBusy(Exception):
    """Somebody else holds the lock."""


class Lock:
    def __init__(self, client, name, ttl):
        self.client = client
        self.key = f"lock:{name}"
        self.ttl = ttl
        self.token = None

    def acquire(self):
        if self.token is not None:
            return False
        token = uuid.uuid4().hex
        if not self.client.set(self.key, token, nx=True, px=self.ttl):
            return False
        self.token = token
        return True

    def release(self):
        token, self.token = self.token, None
        return token is not None and self.client.delete_if_equal(self.key, token) == 1

    def extend(self):
        if self.token is None:
            return False
        if self.client.pexpire_if_equal(self.key, self.token, self.ttl) == 1:
            return True
        self.token = None
        return False

    def __enter__(self):
        if not self.acquire():
            raise LockBusy(self.key)
        return self

    def __exit__(self, *exc_info):
        self.release()
