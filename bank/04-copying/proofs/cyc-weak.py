# shows: a weak reference is not copied: in the copied tree it still leads to the original parent
# needs: cpython >=3.11
# control: child.parent = weakref.ref(root) => child.parent = lambda held=root: held
import copy
import weakref


class Node:
    pass


root, child = Node(), Node()
root.children = [child]
child.parent = weakref.ref(root)
same = type(child.parent) is weakref.ref
twin = copy.deepcopy(root)
print("child copied:", twin.children[0] is not child)
print("weak link leads to the original:", same and twin.children[0].parent() is root)
