# shows: yield from passes send and throw to the inner generator and takes its return value; a loop does not
# needs: cpython >=3.11
# control: result = yield from inner() => for value in inner():\n        yield value\n    result = None
log = []


def inner():
    got = yield "ready"
    log.append(got)
    try:
        yield "waiting"
    except ValueError:
        log.append("ValueError")
    return "done"


def outer():
    result = yield from inner()
    log.append(result)
    yield "end"


made = outer()
next(made)
made.send("hello")
try:
    print(made.throw(ValueError()))
except ValueError:
    print("not passed on")
print(log)
