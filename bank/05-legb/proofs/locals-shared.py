# shows: before 3.13 locals() in a function gave one shared dict that the next call refreshed
# needs: cpython >=3.11, <3.13
# control: first = locals() => first = dict(locals())
def snapshots():
    value = 1
    first = locals()
    value = 2
    before = first["value"]
    second = locals()
    return first is second, before, first["value"]


print(*snapshots())
