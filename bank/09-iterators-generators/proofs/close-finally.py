# shows: close() raises GeneratorExit at the yield and finally runs; a generator that yields again fails
# needs: cpython >=3.11
# control: jobs.close() => pass
# control: yield "again" => pass
log = []


def worker():
    try:
        yield 1
    except GeneratorExit:
        log.append("GeneratorExit")
        raise
    finally:
        log.append("finally")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "again"


jobs = worker()
next(jobs)
jobs.close()
print(log)
bad = stubborn()
next(bad)
try:
    bad.close()
    print("closed")
except RuntimeError as error:
    print(type(error).__name__)
