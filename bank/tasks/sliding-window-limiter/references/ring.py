# approach: a ring of `limit` places: the place to write next holds the mark of `limit` requests ago


class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.rings = {}

    def retry_after(self, client):
        if client not in self.rings:
            return 0
        places, following = self.rings[client]
        return max(0, places[following] + self.window - self.clock())

    def allow(self, client):
        if self.retry_after(client) > 0:
            return False
        places, following = self.rings.get(client) or ([float("-inf")] * self.limit, 0)
        places[following] = self.clock()
        self.rings[client] = places, (following + 1) % self.limit
        return True
