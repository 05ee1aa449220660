# shows: a link to the parent makes deepcopy of one leaf copy the whole tree
# needs: cpython >=3.11
# control: leaf.parent = root => leaf.parent = None
import copy


class Node:
    made = 0

    def __init__(self):
        self.children = []
        self.parent = None

    def __reduce_ex__(self, protocol):
        Node.made += 1
        return super().__reduce_ex__(protocol)


root = Node()
for _ in range(100):
    leaf = Node()
    leaf.parent = root
    root.children.append(leaf)
copy.deepcopy(root.children[0])
print("objects copied for one leaf:", Node.made)
