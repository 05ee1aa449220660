# shows: the reference count of an immortal object does not move, an ordinary one counts every reference
# needs: cpython >=3.12
# control: watched = None => watched = object()
import sys

watched = None
ordinary = object()
for value in (watched, ordinary):
    before = sys.getrefcount(value)
    many = [value] * 1000
    print("new references counted:", sys.getrefcount(value) - before)
    del many, value
