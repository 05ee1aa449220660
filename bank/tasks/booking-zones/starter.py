from datetime import datetime


def free_slots(bookings, wanted):
    taken = [(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in bookings]
    free = []
    for start, end in wanted:
        begins, ends = datetime.fromisoformat(start), datetime.fromisoformat(end)
        if not any(begins <= other_end and other_start <= ends for other_start, other_end in taken):
            free.append([start, end])
    return free
