# verdict: WA
# mistake: the token is made once for the object

import uuid


class LockBusy(Exception):
    pass


class Lock:
    def __init__(self, client, name, ttl):
        self.client, self.key, self.ttl = client, f"lock:{name}", ttl
        self.token = uuid.uuid4().hex
        self.held = False

    def acquire(self):
        if self.client.set(self.key, self.token, nx=True, px=self.ttl):
            self.held = True
            return True
        return False

    def release(self):
        held, self.held = self.held, False
        return held and bool(self.client.delete_if_equal(self.key, self.token))

    def extend(self):
        if self.held and self.client.pexpire_if_equal(self.key, self.token, self.ttl):
            return True
        self.held = False
        return False

    def __enter__(self):
        if not self.acquire():
            raise LockBusy(self.key)
        return self

    def __exit__(self, *exc_info):
        self.release()
