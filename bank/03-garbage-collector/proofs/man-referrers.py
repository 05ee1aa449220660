# shows: gc.get_referrers() names the container that keeps an object alive
# needs: cpython >=3.11
# control: cache["user"] = node => cache["user"] = None
import gc


class Node:
    pass


def leak(cache):
    node = Node()
    cache["user"] = node


cache = {}
leak(cache)
alive = [found for found in gc.get_objects() if type(found) is Node]
print("alive:", len(alive))
print("held by the cache:", any(holder is cache for node in alive for holder in gc.get_referrers(node)))
