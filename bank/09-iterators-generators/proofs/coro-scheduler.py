# shows: generators that pause at yield run as tasks in turns, and the scheduler sends results into them
# needs: cpython >=3.11
# control: answer = yield => answer = None
from collections import deque

log = []


def task(name):
    for step in (1, 2):
        answer = yield
        log.append((name, step, answer))
    yield


ready = deque()
for name in "ab":
    made = task(name)
    next(made)
    ready.append(made)
ticks = 0
while ready:
    made = ready.popleft()
    ticks += 1
    try:
        made.send(ticks)
        ready.append(made)
    except StopIteration:
        pass
print(log)
