# shows: a busy child process does not hold back its parent, a busy thread does
# needs: cpython >=3.11
# control: spawn.Process(target=busy => threading.Thread(target=busy
import sys
import threading
import time
from multiprocessing import get_context

LIMIT = 10_000_000


def busy(begun, stop, gave_up):
    begun.value = 1
    steps = 0
    while not stop.value and steps < LIMIT:
        steps += 1
    gave_up.value = steps == LIMIT


if __name__ == "__main__":
    sys.setswitchinterval(1000)  # in one process nobody takes the lock from a busy thread
    spawn = get_context("spawn")
    flags = [spawn.RawValue("b", 0) for _ in range(3)]
    begun, stop, gave_up = flags
    worker = spawn.Process(target=busy, args=flags)
    worker.start()
    while not begun.value:
        time.sleep(0.001)
    stop.value = 1
    worker.join()
    print("busy:", begun.value, "stopped by the parent:", gave_up.value == 0)
