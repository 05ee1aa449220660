# verdict: WA
# mistake: no token: whoever comes late deletes the key of another

class LockBusy(Exception):
    pass


class Lock:
    def __init__(self, client, name, ttl):
        self.client, self.key, self.ttl = client, f"lock:{name}", ttl
        self.held = False

    def acquire(self):
        if self.client.set(self.key, "locked", nx=True, px=self.ttl):
            self.held = True
            return True
        return False

    def release(self):
        held, self.held = self.held, False
        return held and bool(self.client.delete(self.key))

    def extend(self):
        return self.held and bool(self.client.pexpire(self.key, self.ttl))

    def __enter__(self):
        if not self.acquire():
            raise LockBusy(self.key)
        return self

    def __exit__(self, *exc_info):
        self.release()
