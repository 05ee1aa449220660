# shows: a lambda, an open socket and a lock cannot be sent to a process, a named function and data can
# needs: cpython >=3.11
# control: ("lambda", lambda: 1), => ("lambda", abs),
import pickle
import socket
import threading

for name, job in (
    ("lambda", lambda: 1),
    ("socket", socket.socket()),
    ("lock", threading.Lock()),
    ("function", abs),
    ("data", {"rows": [1, 2]}),
):
    try:
        pickle.dumps(job)
        print(name, "sent")
    except (pickle.PicklingError, AttributeError, TypeError):
        print(name, "refused")
