# shows: since 3.13 every call of locals() in a function is a new independent snapshot
# needs: cpython >=3.13
# control: second = locals() => second = first
def snapshots():
    value = 1
    first = locals()
    value = 2
    second = locals()
    return first is second, first["value"], second["value"]


print(*snapshots())
