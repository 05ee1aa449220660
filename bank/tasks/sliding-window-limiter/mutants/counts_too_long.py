# verdict: WA
# mistake: a mark still counts at the very moment it should leave the window

from collections import defaultdict, deque


class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.marks = defaultdict(deque)

    def _living(self, client):
        marks, now = self.marks[client], self.clock()
        while marks and marks[0] + self.window < now:
            marks.popleft()
        return marks, now

    def allow(self, client):
        marks, now = self._living(client)
        if len(marks) >= self.limit:
            return False
        marks.append(now)
        return True

    def retry_after(self, client):
        marks, now = self._living(client)
        return marks[0] + self.window - now if len(marks) >= self.limit else 0
