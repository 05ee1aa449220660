import threading


class VisitCounter:
    def __init__(self, name, limit=100):
        self.name = name
        self.limit = limit
        self.visits = {}
        self.lock = threading.Lock()

    def hit(self, user):
        with self.lock:
            self.visits[user] = self.visits.get(user, 0) + 1
            return self.visits[user]
