# verdict: WA
# mistake: compares rightly but answers with the strings as they were given
from datetime import UTC, datetime


def moment(text):
    parsed = datetime.fromisoformat(text)
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed


def parse(slot):
    start, end = map(moment, slot)
    if end <= start:
        raise ValueError("an empty slot")
    return start, end


def free_slots(bookings, wanted):
    taken = [parse(slot) for slot in bookings]
    free = []
    for slot in wanted:
        start, end = parse(slot)
        if all(end <= other_start or other_end <= start for other_start, other_end in taken):
            free.append(slot)
    return free
