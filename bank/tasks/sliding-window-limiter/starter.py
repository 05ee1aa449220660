class RateLimiter:
    def __init__(self, limit, window, clock):
        self.limit = limit
        self.window = window
        self.clock = clock

    def allow(self, client):
        return True

    def retry_after(self, client):
        return 0
