# shows: return ends only the generator, its value travels in StopIteration.value
# needs: cpython >=3.11
# control: return "result" => return
def worker():
    yield 1
    return "result"


def caller():
    job = worker()
    next(job)
    try:
        next(job)
    except StopIteration as stop:
        value = stop.value
    return "caller goes on with", value


print(*caller())
