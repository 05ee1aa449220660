# shows: del removes a name, the object lives on while another reference is left
# needs: cpython >=3.11
# control: other = node => other = None
import weakref


class Node:
    pass


node = Node()
other = node
probe = weakref.ref(node)
del node
print("name is gone:", "node" not in globals())
print("object is alive:", probe() is not None)
