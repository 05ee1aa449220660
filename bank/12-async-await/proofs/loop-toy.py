# shows: a ready queue and send() are enough to interleave coroutines: that is what a loop does
# needs: cpython >=3.11
# control: ready.append(coro) => ready.appendleft(coro)
from collections import deque


class Turn:
    def __await__(self):
        yield


log = []


async def work(name):
    for step in range(2):
        log.append(f"{name}{step}")
        await Turn()


ready = deque([work("a"), work("b")])
while ready:
    coro = ready.popleft()
    try:
        coro.send(None)
    except StopIteration:
        continue
    ready.append(coro)
print(log)
