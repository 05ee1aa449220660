# shows: two threads between the check and the creation make two objects; a Lock around both makes one
# needs: cpython >=3.11
# control: guard = nullcontext() => guard = threading.Lock()
import threading
from contextlib import nullcontext, suppress

guard = nullcontext()
meeting = threading.Barrier(2, timeout=2)
created = []


class Single:
    _instance = None

    def __new__(cls):
        with guard:
            if cls._instance is None:
                with suppress(threading.BrokenBarrierError):
                    meeting.wait()  # until both threads have passed the check
                cls._instance = super().__new__(cls)
                created.append(cls._instance)
            return cls._instance


threads = [threading.Thread(target=Single) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("objects made:", len(created))
