# shows: each operation on the dict is whole, yet "check, then act" runs twice without a Lock
# needs: cpython >=3.11
# control: made(nullcontext(), 15) => made(threading.Lock(), 0.1)
import threading
from contextlib import nullcontext, suppress


def made(guard, patience):
    cache, calls = {}, []
    both_have_checked = threading.Barrier(2, timeout=patience)

    def get():
        with guard:
            if "key" not in cache:
                with suppress(threading.BrokenBarrierError):
                    both_have_checked.wait()
                calls.append(1)
                cache["key"] = len(calls)

    threads = [threading.Thread(target=get) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(cache), len(calls)


print("no lock:", *made(nullcontext(), 15))
print("lock:", *made(threading.Lock(), 0.1))
