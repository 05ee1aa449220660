# shows: SHA-256 of a large block releases the lock, another thread runs meanwhile; sum() does not release it
# needs: cpython >=3.11
# control: any(runs_meanwhile(digest) => any(runs_meanwhile(add)
import hashlib
import sys
import threading

sys.setswitchinterval(1000)  # the lock is given away only when its holder releases it
DATA = bytes(20_000_000)


def digest():
    hashlib.sha256(DATA)


def add():
    sum(range(300_000))


def runs_meanwhile(call):
    ended = []

    def worker():
        call()
        ended.append(1)

    thread = threading.Thread(target=worker)
    thread.start()
    meanwhile = not ended
    thread.join()
    return meanwhile


print("during sha256:", any(runs_meanwhile(digest) for _ in range(20)))
print("during sum:", any(runs_meanwhile(add) for _ in range(5)))
