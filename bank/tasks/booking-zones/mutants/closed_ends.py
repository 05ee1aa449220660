# verdict: WA
# mistake: slots that only touch count as overlapping
from datetime import UTC, datetime


def moment(text):
    parsed = datetime.fromisoformat(text)
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


def parse(slot):
    start, end = map(moment, slot)
    if end <= start:
        raise ValueError("an empty slot")
    return start, end


def free_slots(bookings, wanted):
    taken = [parse(slot) for slot in bookings]
    free = [
        (start, end)
        for start, end in map(parse, wanted)
        if all(end < other_start or other_end < start for other_start, other_end in taken)
    ]
    return [[f"{edge:%Y-%m-%dT%H:%M:%SZ}" for edge in slot] for slot in free]
