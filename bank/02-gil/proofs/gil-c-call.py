# shows: a C function called by ctypes.CDLL waits without the lock, called by ctypes.PyDLL it would keep it
# needs: cpython >=3.11
# control: library = ctypes.CDLL(None) => library = ctypes.PyDLL(None)
import ctypes
import os
import sys
import threading

sys.setswitchinterval(1000)  # the lock is given away only when its holder blocks or ends


class PollFd(ctypes.Structure):
    _fields_ = [("fd", ctypes.c_int), ("events", ctypes.c_short), ("revents", ctypes.c_short)]


POLLIN, PATIENCE = 1, 1500
reader, writer = os.pipe()
library = ctypes.CDLL(None)
waiting = PollFd(reader, POLLIN, 0)
ready = []


def wait_in_c():
    ready.append(library.poll(ctypes.byref(waiting), ctypes.c_ulong(1), PATIENCE))


thread = threading.Thread(target=wait_in_c)
thread.start()
os.write(writer, b"x")
thread.join()
print("the main thread wrote while C was waiting:", ready == [1])
