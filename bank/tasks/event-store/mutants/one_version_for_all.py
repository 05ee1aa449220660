# verdict: WA
# mistake: the version is the length of the common journal, so streams disturb each other

from copy import deepcopy


class Conflict(Exception):
    pass


class EventStore:
    def __init__(self):
        self.journal = []
        self.snapshots = {}

    def append(self, stream, events, expected):
        if any(name == stream for name, _ in self.journal) or expected:
            if len(self.journal) != expected:
                raise Conflict(stream)
        self.journal += [(stream, deepcopy(event)) for event in events]
        return len(self.journal)

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
