# approach: moments are whole seconds since the epoch; booked slots are sorted and merged, then searched by bisection
from bisect import bisect_right
from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def seconds(text):
    parsed = datetime.fromisoformat(text)
    if parsed.utcoffset() is None:
        parsed = parsed.replace(tzinfo=timezone.utc)
    return (parsed - EPOCH) // timedelta(seconds=1)


def parse(slot):
    start, end = seconds(slot[0]), seconds(slot[1])
    if start >= end:
        raise ValueError("an empty slot")
    return start, end


def free_slots(bookings, wanted):
    merged = []
    for start, end in sorted(map(parse, bookings)):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    starts = [start for start, _ in merged]

    def is_free(start, end):
        after = bisect_right(starts, start)
        return (after == 0 or merged[after - 1][1] <= start) and (after == len(starts) or end <= starts[after])

    def text(moment):
        return (EPOCH + timedelta(seconds=moment)).strftime("%Y-%m-%dT%H:%M:%SZ")

    return [[text(start), text(end)] for start, end in map(parse, wanted) if is_free(start, end)]
