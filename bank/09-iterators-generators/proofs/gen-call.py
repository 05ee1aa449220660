# shows: the function with yield is not a generator; calling it runs nothing and returns a generator
# needs: cpython >=3.11
# control: yield count => log.append(count)\n        return
import inspect
from itertools import islice

log = []


def counter():
    log.append("body")
    count = 0
    while True:
        count += 1
        yield count


print("function is a generator:", inspect.isgenerator(counter))
made = counter()
print("result is a generator:", inspect.isgenerator(made), "body ran:", log)
if made:
    print("no collection behind:", list(islice(made, 3)))
