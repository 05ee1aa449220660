# verdict: WA
# mistake: writes first and looks at the version afterwards

from copy import deepcopy


class Conflict(Exception):
    pass


class EventStore:
    def __init__(self):
        self.journal = []
        self.snapshots = {}

    def append(self, stream, events, expected):
        before = len(self.read(stream))
        self.journal += [(stream, deepcopy(event)) for event in events]
        if before != expected:
            raise Conflict(stream)
        return before + len(events)

    def read(self, stream, after=0):
        return [deepcopy(event) for name, event in self.journal if name == stream][after:]

    def replay(self, stream, apply, initial):
        version, state = deepcopy(self.snapshots.get(stream, (0, initial)))
        for event in self.read(stream, version):
            state = apply(state, event)
        return state

    def snapshot(self, stream, apply, initial):
        self.snapshots[stream] = len(self.read(stream)), deepcopy(self.replay(stream, apply, initial))
        return self.snapshots[stream][0]

    def all_events(self):
        return deepcopy(self.journal)
