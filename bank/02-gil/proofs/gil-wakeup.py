# shows: a thread whose event has come waits for the lock: with a long interval until the other one ends its work
# needs: cpython >=3.11
# control: delayed(1000) => delayed(0.0001)
import sys
import threading

WORK = 5_000_000


def delayed(interval):
    sys.setswitchinterval(interval)
    ready, steps = threading.Event(), [0]

    def busy():
        ready.set()
        while steps[0] < WORK and not woken:
            steps[0] += 1

    woken = []
    thread = threading.Thread(target=busy)
    thread.start()
    ready.wait()
    all_done = steps[0] == WORK
    woken.append(1)
    thread.join()
    return all_done


print("long interval, woken after all the work:", delayed(1000))
print("short interval, woken after all the work:", delayed(0.0001))
