# shows: in a cycle the new object must be in memo before its parts are copied
# needs: cpython >=3.11
# control: early = False => early = True
import copy


class Node:
    link = None

    def __deepcopy__(self, memo):
        made = Node()
        if early:
            memo[id(self)] = made
        made.link = copy.deepcopy(self.link, memo)
        return made


node = Node()
node.link = node
early = True
twin = copy.deepcopy(node)
print("entered first:", twin.link is twin)
early = False
try:
    copy.deepcopy(node)
    print("entered last: ok")
except RecursionError as error:
    print("entered last:", type(error).__name__)
