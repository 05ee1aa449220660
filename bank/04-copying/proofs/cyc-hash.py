# shows: in a cycle through a set the hash is asked of a copy that has no attributes yet
# needs: cpython >=3.11
# control: friends = set => friends = list
import copy


class Person:
    def __init__(self, name, friends):
        self.name = name
        self.friends = friends()

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name


friends = set
ann = Person("ann", friends)
add = ann.friends.add if friends is set else ann.friends.append
add(ann)
try:
    twin = copy.deepcopy(ann)
    print("copied:", twin.name)
except AttributeError as error:
    print(type(error).__name__)
