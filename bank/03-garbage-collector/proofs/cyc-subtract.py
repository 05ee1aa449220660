# shows: counts minus references from inside the set are zero for an abandoned island, above zero where someone outside holds
# needs: cpython >=3.11
# control: outside = held[0] => outside = None
import gc
import sys

gc.disable()


class Node:
    __slots__ = ("link",)


def ring():
    one, two = Node(), Node()
    one.link, two.link = two, one
    return [one, two]


def outside_references(nodes):
    inner = {id(node): 0 for node in nodes}
    for node in nodes:
        for target in gc.get_referents(node):
            if id(target) in inner:
                inner[id(target)] += 1
    del node, target
    return [sys.getrefcount(node) - inner[id(node)] for node in nodes]


single = Node()
single.link = None
plain = [single]
del single
base = outside_references(plain)[0]
island, held = ring(), ring()
outside = held[0]
print("island:", [count - base for count in outside_references(island)])
print("held from outside:", [count - base for count in outside_references(held)])
