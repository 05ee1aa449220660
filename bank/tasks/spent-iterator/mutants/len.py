# verdict: RE
# mistake: asks a generator for its length
def summary(amounts):
    if len(amounts) == 0:
        return {"count": 0, "total": 0, "largest": None, "smallest": None}
    count, total = 0, 0
    largest = smallest = None
    for amount in amounts:
        count, total = count + 1, total + amount
        largest = amount if largest is None else max(largest, amount)
        smallest = amount if smallest is None else min(smallest, amount)
    return {"count": count, "total": total, "largest": largest, "smallest": smallest}
