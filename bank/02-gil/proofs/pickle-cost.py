# shows: a lambda, a database connection and a lock cannot be sent to a process, a function, data and a socket can
# needs: cpython >=3.11
# control: ("lambda", lambda: 1), => ("lambda", abs),
# control: ("connection", sqlite3.connect(":memory:")), => ("connection", socket.socket()),
import pickle
import socket
import sqlite3
import threading
from multiprocessing.reduction import ForkingPickler  # the pickle of multiprocessing, it knows more types

for name, job in (
    ("lambda", lambda: 1),
    ("connection", sqlite3.connect(":memory:")),
    ("lock", threading.Lock()),
    ("function", abs),
    ("data", {"rows": [1, 2]}),
    ("socket", socket.socket()),
):
    try:
        ForkingPickler.dumps(job)
        print(name, "sent")
    except (pickle.PicklingError, AttributeError, TypeError):
        print(name, "refused")
