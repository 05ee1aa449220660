# shows: read, change, write loses an update of a shared counter, and a Lock around all three does not
# needs: cpython >=3.11
# control: total(nullcontext(), 15) => total(threading.Lock(), 0.1)
import threading
from contextlib import nullcontext, suppress


def total(guard, patience):
    counter = 0
    both_have_read = threading.Barrier(2, timeout=patience)

    def add():
        nonlocal counter
        with guard:
            value = counter
            with suppress(threading.BrokenBarrierError):
                both_have_read.wait()
            counter = value + 1

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter


print("two additions, no lock:", total(nullcontext(), 15))
print("two additions, lock:", total(threading.Lock(), 0.1))
