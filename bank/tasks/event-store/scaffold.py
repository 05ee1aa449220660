"""Uses a store where its objects are: what crosses to a test is a copy anyway and would hide shared objects."""

from solution import Conflict, EventStore


def write(*appends):
    """Appends (stream, events, expected) in turn: versions or "Conflict", then all events."""
    store, told = EventStore(), []
    for stream, events, expected in appends:
        try:
            told.append(store.append(stream, events, expected))
        except Conflict:
            told.append("Conflict")
    return told, store.all_events()


def spoil():
    """The stream after the given list, a given dictionary, and results of read and all_events have been changed."""
    store = EventStore()
    given = [{"type": "opened", "tags": ["a"]}, {"type": "paid", "tags": []}]
    store.append("s", given, 0)
    given[0]["type"] = "changed"
    given[1]["tags"].append("changed")
    given.append({"type": "added"})
    found = store.read("s")
    found[0]["tags"].append("changed")
    found.pop()
    store.all_events()[0][1]["tags"].append("changed")
    return store.read("s"), [event for _, event in store.all_events()]


def reads(count, *afters):
    store = EventStore()
    store.append("s", [{"n": n} for n in range(1, count + 1)], 0)
    return [[event["n"] for event in store.read("s", after)] for after in afters], store.read("unknown")


def counted(batches, snapshots_after):
    """Batches of numbers are appended; after the batches named a snapshot is taken.

    For each batch the version of its snapshot or None, the replayed sum, and how many events the replay applied.
    """
    store, told, calls = EventStore(), [], []

    def add(total, event):
        calls.append(event)
        return total + event["n"]

    version = 0
    for number, batch in enumerate(batches):
        version = store.append("s", [{"n": n} for n in batch], version)
        taken = store.snapshot("s", add, 0) if number in snapshots_after else None
        calls.clear()
        told.append((taken, store.replay("s", add, 0), len(calls)))
    return told


def spoil_snapshot():
    """States are lists; the state that replay returned is changed, twice, before and after a further event."""
    store = EventStore()

    def collect(names, event):
        return [*names, event["name"]]

    store.append("s", [{"name": "a"}, {"name": "b"}], 0)
    store.snapshot("s", collect, [])
    store.replay("s", collect, []).append("changed")
    first = store.replay("s", collect, [])
    store.append("s", [{"name": "c"}], 2)
    first.append("changed")
    other = store.replay("another", collect, ["initial"])
    return store.replay("s", collect, []), other
