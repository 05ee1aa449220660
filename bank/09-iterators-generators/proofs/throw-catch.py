# shows: throw() raises the exception at the yield; the generator may catch it and give out a value
# needs: cpython >=3.11
# control: yield "recovered" => raise
def worker():
    while True:
        try:
            yield "working"
        except ValueError:
            yield "recovered"


job = worker()
next(job)
try:
    print(job.throw(ValueError()))
except ValueError:
    print("went through")
