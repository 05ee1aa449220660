# verdict: TLE
# mistake: builds the list of living marks anew at every request


class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.marks = {}

    def _living(self, client):
        now = self.clock()
        self.marks[client] = [mark for mark in self.marks.get(client, []) if mark + self.window > now]
        return self.marks[client], now

    def allow(self, client):
        marks, now = self._living(client)
        if len(marks) >= self.limit:
            return False
        marks.append(now)
        return True

    def retry_after(self, client):
        marks, now = self._living(client)
        return marks[0] + self.window - now if len(marks) >= self.limit else 0
