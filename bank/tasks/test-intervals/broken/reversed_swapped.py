# mistake: an interval the wrong way round is turned round
"""Half-open intervals of whole numbers."""


def merge(intervals):
    """The same points, in as few ascending intervals as possible."""
    intervals = list(intervals)
    intervals = [(min(pair), max(pair)) for pair in intervals]
    merged = []
    for start, end in sorted(pair for pair in intervals if pair[0] < pair[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
