# shows: two threads of pure Python take turns; a thread that is not asked for the lock does all its work at one go
# needs: cpython >=3.11
# control: meet = None => meet = threading.Barrier(2).wait
import sys
import threading

sys.setswitchinterval(1000)  # nobody asks for the lock: it is given away only when its holder blocks or ends
meet = None
log = []


def work(name):
    for _ in range(3):
        log.append(name)
        for _ in range(100_000):
            pass
        if meet:
            meet()


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("order:", "".join(log))
