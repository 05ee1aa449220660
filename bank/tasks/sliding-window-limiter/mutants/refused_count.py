# verdict: WA
# mistake: refused requests are noted too, an insistent client never gets through again

from collections import defaultdict, deque


class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.marks = defaultdict(deque)

    def allow(self, client):
        marks, now = self.marks[client], self.clock()
        while marks and marks[0] + self.window <= now:
            marks.popleft()
        marks.append(now)
        while len(marks) > self.limit + 1:
            marks.popleft()
        return len(marks) <= self.limit

    def retry_after(self, client):
        marks, now = self.marks[client], self.clock()
        while marks and marks[0] + self.window <= now:
            marks.popleft()
        return marks[0] + self.window - now if len(marks) >= self.limit else 0
