# verdict: WA
# mistake: replace() puts UTC in place of the offset and so changes the moment
from datetime import UTC, datetime


def parse(slot):
    start, end = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in slot)
    if end <= start:
        raise ValueError("an empty slot")
    return start, end


def free_slots(bookings, wanted):
    taken = [parse(slot) for slot in bookings]
    free = [
        (start, end)
        for start, end in map(parse, wanted)
        if all(end <= other_start or other_end <= start for other_start, other_end in taken)
    ]
    return [[f"{edge:%Y-%m-%dT%H:%M:%SZ}" for edge in slot] for slot in free]
