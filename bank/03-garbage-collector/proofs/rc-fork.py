# shows: merely reading an object through another name writes its reference count field
# needs: cpython >=3.11
# control: reader = node => reader = None
import ctypes
import sys


class Node:
    pass


node = Node()
before = bytes(ctypes.string_at(id(node), object.__basicsize__))
reader = node
after = bytes(ctypes.string_at(id(node), object.__basicsize__))
print("object header written:", before != after)
