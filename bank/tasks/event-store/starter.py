class Conflict(Exception):
    """The stream has another version than expected."""


class EventStore:
    def __init__(self):
        self.streams = {}

    def append(self, stream, events, expected):
        self.streams.setdefault(stream, []).extend(events)
        return len(self.streams[stream])

    def read(self, stream, after=0):
        return self.streams.get(stream, [])[after:]

    def replay(self, stream, apply, initial):
        raise NotImplementedError

    def snapshot(self, stream, apply, initial):
        raise NotImplementedError

    def all_events(self):
        raise NotImplementedError
