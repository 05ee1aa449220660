# shows: without an argument a thread pool starts at most min(32, cores + 4) threads
# needs: cpython >=3.11
# control: for cores in (2, 100): => for cores in (6, 100):
import os
import threading
from concurrent.futures import ThreadPoolExecutor


def started(cores):
    os.cpu_count = os.process_cpu_count = lambda: cores
    release = threading.Event()
    with ThreadPoolExecutor() as pool:
        for _ in range(50):
            pool.submit(release.wait)
        count = threading.active_count() - 1
        release.set()
    return count


for cores in (2, 100):
    print("cores:", cores, "threads:", started(cores))
