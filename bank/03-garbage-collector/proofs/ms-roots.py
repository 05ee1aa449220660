# shows: an object that no variable reaches survives collection when its count says that somebody holds it
# needs: cpython >=3.11
# control: ctypes.pythonapi.Py_IncRef(ctypes.py_object(node)) => pass
import ctypes
import gc
import weakref

gc.disable()


class Node:
    pass


node = Node()
node.link = node
probe = weakref.ref(node)
ctypes.pythonapi.Py_IncRef(ctypes.py_object(node))
del node
gc.collect()
print("referred to by:", [type(holder).__name__ for holder in gc.get_referrers(probe())] if probe() else None)
print("alive:", probe() is not None)
