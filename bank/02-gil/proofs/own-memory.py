# shows: a child process changes its own copy of the data, a thread changes the data of the program
# needs: cpython >=3.11
# control: spawn.Process(target=add => threading.Thread(target=add
import threading
from multiprocessing import get_context

items = []


def add():
    items.append(1)


if __name__ == "__main__":
    spawn = get_context("spawn")
    for kind in (spawn.Process(target=add), threading.Thread(target=add)):
        kind.start()
        kind.join()
        print(type(kind).__name__, "seen here:", len(items))
