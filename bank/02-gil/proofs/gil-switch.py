# shows: a waiting thread gets the lock from a busy one after the switch interval, 5 ms by default
# needs: cpython >=3.11
# control: ask_after = sys.getswitchinterval() => ask_after = 1000
import sys
import threading

print("interval:", sys.getswitchinterval())
ask_after = sys.getswitchinterval()
sys.setswitchinterval(ask_after)
STEPS = 10_000_000
stop, forced = False, []


def busy():
    steps = 0
    while not stop and steps < STEPS:
        steps += 1
    forced.append(steps < STEPS)


thread = threading.Thread(target=busy)
thread.start()
stop = True
thread.join()
print("the busy thread was made to give way:", forced[0])
