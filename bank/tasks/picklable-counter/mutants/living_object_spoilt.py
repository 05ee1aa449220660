# verdict: RE
# mistake: deletes the lock from the living object, which has none afterwards

import threading


class VisitCounter:
    def __init__(self, name, limit=100):
        self.name = name
        self.limit = limit
        self.visits = {}
        self.lock = threading.Lock()

    def hit(self, user):
        with self.lock:
            count = self.visits.get(user, 0) + 1
            if count > self.limit:
                raise ValueError("too many visits")
            self.visits[user] = count
            return count

    def __getstate__(self):
        state = self.__dict__
        state.pop("lock", None)
        return state

    def __setstate__(self, state):
        if "counts" in state:
            state = {"name": state["name"], "limit": 100, "visits": dict(state["counts"])}
        self.__dict__.update(state)
        self.lock = threading.Lock()
