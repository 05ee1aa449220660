# mistake: the order of the input is taken as it is
"""Half-open intervals of whole numbers."""


def merge(intervals):
    """The same points, in as few ascending intervals as possible."""
    intervals = list(intervals)
    for start, end in intervals:
        if start > end:
            raise ValueError(f"({start}, {end}) is the wrong way round")
    merged = []
    for start, end in [pair for pair in intervals if pair[0] < pair[1]]:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
