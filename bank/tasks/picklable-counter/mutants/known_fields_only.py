# verdict: WA
# mistake: saves a list of known fields and loses everything else

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
        return {"name": self.name, "limit": self.limit, "visits": self.visits}

    def __setstate__(self, state):
        visits = dict(state["counts"]) if "counts" in state else state["visits"]
        self.__init__(state["name"], state.get("limit", 100))
        self.visits = visits
