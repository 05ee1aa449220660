# verdict: WA
# mistake: takes zero for "nothing yet"
def summary(amounts):
    count, total, largest, smallest = 0, 0, None, None
    for amount in amounts:
        count += 1
        total += amount
        largest = max(largest or amount, amount)
        smallest = min(smallest or amount, amount)
    return {"count": count, "total": total, "largest": largest, "smallest": smallest}
