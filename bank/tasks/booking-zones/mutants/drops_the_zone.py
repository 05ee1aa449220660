# verdict: WA
# mistake: drops the zone, so it compares figures on clocks
from datetime import datetime


def parse(slot):
    start, end = (datetime.fromisoformat(text).replace(tzinfo=None) for text in slot)
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
