# shows: one object referred to twice stays one object in a deep copy
# needs: cpython >=3.11
# control: twin = copy.deepcopy(pair) => twin = [copy.deepcopy(part) for part in pair]
import copy

shared = ["tag"]
pair = [shared, shared]
twin = copy.deepcopy(pair)
print("copied:", twin[0] is not shared)
print("still shared:", twin[0] is twin[1])
