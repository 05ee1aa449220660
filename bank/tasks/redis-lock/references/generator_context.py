# approach: a contextlib generator keeps taking and releasing together; acquire and release drive it by an ExitStack

import secrets
from contextlib import ExitStack, contextmanager


class LockBusy(Exception):
    """Somebody else holds the lock."""


class Lock:
    def __init__(self, client, name, ttl):
        self.client, self.key, self.ttl = client, "lock:" + name, ttl
        self.held = None
        self.released = False

    @contextmanager
    def _holding(self):
        token = secrets.token_hex(16)
        if not self.client.set(self.key, token, nx=True, px=self.ttl):
            raise LockBusy(f"{self.key} is held by another")
        try:
            yield token
        finally:
            self.released = bool(self.client.delete_if_equal(self.key, token))

    def acquire(self):
        stack = ExitStack()
        try:
            token = stack.enter_context(self._holding())
        except LockBusy:
            return False
        self.held = token, stack
        return True

    def release(self):
        if self.held is None:
            return False
        (_, stack), self.held = self.held, None
        stack.close()
        return self.released

    def extend(self):
        if self.held is not None and self.client.pexpire_if_equal(self.key, self.held[0], self.ttl):
            return True
        self.held = None
        return False

    def __enter__(self):
        if not self.acquire():
            raise LockBusy(self.key)
        return self

    def __exit__(self, *exc_info):
        self.release()
