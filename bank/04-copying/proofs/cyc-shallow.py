# shows: in a shallow copy of a cycle the reference leads back to the original, in a deep one to the copy
# needs: cpython >=3.11
# control: shallow = copy.copy(node) => shallow = copy.deepcopy(node)
import copy


class Node:
    pass


node = Node()
node.me = node
shallow = copy.copy(node)
deep = copy.deepcopy(node)
print("shallow leads to the original:", shallow.me is node)
print("deep leads to itself:", deep.me is deep)
