# shows: a plain assignment changes the reference count of the object
# needs: cpython >=3.11
# control: alias = obj => alias = None
import sys


def added_by_alias(obj):
    before = sys.getrefcount(obj)
    alias = obj
    return sys.getrefcount(obj) - before


print("added:", added_by_alias(object()))
