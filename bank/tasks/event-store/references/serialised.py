# approach: rows of JSON text as a table would hold them; reading builds new objects

import json
from functools import reduce
from typing import NamedTuple


class Conflict(Exception):
    """The stream has another version than expected."""


class Row(NamedTuple):
    stream: str
    number: int
    text: str


class EventStore:
    def __init__(self):
        self.rows = []
        self.versions = {}
        self.snapshots = {}

    def append(self, stream, events, expected):
        if self.versions.get(stream, 0) != expected:
            raise Conflict(f"expected version {expected} of {stream}")
        rows = [Row(stream, number, json.dumps(event)) for number, event in enumerate(events, expected + 1)]
        self.rows += rows
        self.versions[stream] = expected + len(rows)
        return self.versions[stream]

    def read(self, stream, after=0):
        return [json.loads(row.text) for row in self.rows if row.stream == stream and row.number > after]

    def replay(self, stream, apply, initial):
        version, text = self.snapshots.get(stream, (0, None))
        state = initial if text is None else json.loads(text)
        return reduce(apply, self.read(stream, version), state)

    def snapshot(self, stream, apply, initial):
        version = self.versions.get(stream, 0)
        self.snapshots[stream] = version, json.dumps(self.replay(stream, apply, initial))
        return version

    def all_events(self):
        return [(row.stream, json.loads(row.text)) for row in self.rows]
