# approach: one loop with four running values
def summary(amounts):
    count, total, largest, smallest = 0, 0, None, None
    for amount in amounts:
        count += 1
        total += amount
        if largest is None or amount > largest:
            largest = amount
        if smallest is None or amount < smallest:
            smallest = amount
    return {"count": count, "total": total, "largest": largest, "smallest": smallest}
