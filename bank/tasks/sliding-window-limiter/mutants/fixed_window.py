# verdict: WA
# mistake: a counter reset at the border of a window lets a double share through there


class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.counts = {}

    def _count(self, client):
        number = self.clock() // self.window
        begun, count = self.counts.get(client, (number, 0))
        return number, count if begun == number else 0

    def allow(self, client):
        number, count = self._count(client)
        if count >= self.limit:
            return False
        self.counts[client] = number, count + 1
        return True

    def retry_after(self, client):
        number, count = self._count(client)
        return (number + 1) * self.window - self.clock() if count >= self.limit else 0
