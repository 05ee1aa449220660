# approach: reduce names the constructor, which makes the lock; the rest travels as state

from threading import Lock


class VisitCounter:
    def __init__(self, name, limit=100):
        self.name, self.limit = name, limit
        self.visits = {}
        self.lock = self._guard = Lock()

    def hit(self, user):
        with self._guard:
            if self.visits.get(user, 0) >= self.limit:
                raise ValueError("too many visits")
            self.visits[user] = self.visits.get(user, 0) + 1
            return self.visits[user]

    def __reduce__(self):
        rest = {name: value for name, value in vars(self).items() if name not in ("lock", "_guard")}
        return type(self), (self.name, self.limit), rest

    def __setstate__(self, state):
        if "lock" not in vars(self):
            self.__init__(state["name"])
        state = dict(state)
        if "counts" in state:
            state["visits"] = dict(state.pop("counts"))
        vars(self).update(state)
