# approach: a dictionary of nodes and a ring of them with a sentinel


class Node:
    __slots__ = ("after", "before", "key", "value")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LruCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.ring = Node()

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            return default
        self._freshen(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is None:
            node = self.nodes[key] = Node(key)
        node.value = value
        self._freshen(node)
        if len(self.nodes) > self.capacity:
            oldest = self.ring.after
            self._unlink(oldest)
            del self.nodes[oldest.key]

    def keys(self):
        keys, node = [], self.ring.after
        while node is not self.ring:
            keys.append(node.key)
            node = node.after
        return keys

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _freshen(self, node):
        self._unlink(node)
        last = self.ring.before
        node.before, node.after = last, self.ring
        last.after = self.ring.before = node
