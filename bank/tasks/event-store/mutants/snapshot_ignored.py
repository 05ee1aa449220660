# verdict: WA
# mistake: takes snapshots and never uses them

from copy import deepcopy


class Conflict(Exception):
    pass


class EventStore:
    def __init__(self):
        self.journal = []

    def append(self, stream, events, expected):
        before = len(self.read(stream))
        if before != expected:
            raise Conflict(stream)
        self.journal += [(stream, deepcopy(event)) for event in events]
        return before + len(events)

    def read(self, stream, after=0):
        return [deepcopy(event) for name, event in self.journal if name == stream][after:]

    def replay(self, stream, apply, initial):
        state = initial
        for event in self.read(stream):
            state = apply(state, event)
        return state

    def snapshot(self, stream, apply, initial):
        self.replay(stream, apply, initial)
        return len(self.read(stream))

    def all_events(self):
        return deepcopy(self.journal)
