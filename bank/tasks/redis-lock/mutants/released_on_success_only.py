# verdict: WA
# mistake: with releases the lock only if the body went well

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
        return token is not None and bool(self.client.delete_if_equal(self.key, token))

    def extend(self):
        if self.token and self.client.pexpire_if_equal(self.key, self.token, self.ttl):
            return True
        self.token = None
        return False

    def __enter__(self):
        if not self.acquire():
            raise LockBusy(self.key)
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            self.release()
