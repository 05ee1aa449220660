# mistake: intervals that begin below zero are cut at zero
"""Half-open intervals of whole numbers."""


def merge(intervals):
    """The same points, in as few ascending intervals as possible."""
    intervals = list(intervals)
    for start, end in intervals:
        if start > end:
            raise ValueError(f"({start}, {end}) is the wrong way round")
    intervals = [(max(start, 0), end) for start, end in intervals if end > 0]
    merged = []
    for start, end in sorted(pair for pair in intervals if pair[0] < pair[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
