# approach: a common journal of copies, positions in it by stream, snapshots apart

from collections import defaultdict
from copy import deepcopy


class Conflict(Exception):
    """The stream has another version than expected."""


class EventStore:
    def __init__(self):
        self.journal = []
        self.places = defaultdict(list)
        self.snapshots = {}

    def append(self, stream, events, expected):
        version = len(self.places.get(stream, ()))
        if version != expected:
            raise Conflict(f"{stream} has version {version}, not {expected}")
        for event in deepcopy(events):
            self.places[stream].append(len(self.journal))
            self.journal.append((stream, event))
        return version + len(events)

    def read(self, stream, after=0):
        return [deepcopy(self.journal[place][1]) for place in self.places.get(stream, ())[after:]]

    def _state(self, stream, apply, initial):
        version, state = deepcopy(self.snapshots.get(stream, (0, initial)))
        for event in self.read(stream, version):
            state = apply(state, event)
            version += 1
        return version, state

    def replay(self, stream, apply, initial):
        return self._state(stream, apply, initial)[1]

    def snapshot(self, stream, apply, initial):
        self.snapshots[stream] = deepcopy(self._state(stream, apply, initial))
        return self.snapshots[stream][0]

    def all_events(self):
        return deepcopy(self.journal)
