# verdict: WA
# mistake: all clients share one window

from collections import deque


class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.marks = deque()

    def _wait(self):
        now = self.clock()
        while self.marks and self.marks[0] + self.window <= now:
            self.marks.popleft()
        return self.marks[0] + self.window - now if len(self.marks) >= self.limit else 0

    def allow(self, client):
        if self._wait():
            return False
        self.marks.append(self.clock())
        return True

    def retry_after(self, client):
        return self._wait()
