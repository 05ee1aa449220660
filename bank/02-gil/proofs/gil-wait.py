# shows: eight threads wait in a system call at the same time, because the lock is released while waiting
# needs: cpython >=3.11
# control: work = wait => work = burn
import os
import sys
import threading

sys.setswitchinterval(1000)  # the lock is given away only when its holder blocks or ends
reader, writer = os.pipe()
begun, ended = threading.Semaphore(0), []


def wait():
    os.read(reader, 1)


def burn():
    for _ in range(100_000):
        pass


work = wait


def worker():
    begun.release()
    work()
    ended.append(1)


threads = [threading.Thread(target=worker) for _ in range(8)]
for thread in threads:
    thread.start()
for _ in threads:
    begun.acquire()
print("waiting at once:", len(threads) - len(ended))
os.write(writer, bytes(8))
for thread in threads:
    thread.join()
print("ended at last:", len(ended))
