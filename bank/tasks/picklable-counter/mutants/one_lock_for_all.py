# verdict: WA
# mistake: one lock of the class for all counters: nothing to pickle, but everybody waits for everybody

import threading

COMMON = threading.RLock()


class VisitCounter:
    def __init__(self, name, limit=100):
        self.name = name
        self.limit = limit
        self.visits = {}

    @property
    def lock(self):
        return COMMON

    def hit(self, user):
        with self.lock:
            count = self.visits.get(user, 0) + 1
            if count > self.limit:
                raise ValueError("too many visits")
            self.visits[user] = count
            return count

    def __setstate__(self, state):
        if "counts" in state:
            state = {"name": state["name"], "limit": 100, "visits": dict(state["counts"])}
        self.__dict__.update(state)
