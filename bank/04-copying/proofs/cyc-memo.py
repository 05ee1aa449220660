# shows: memo maps the id of an original to its copy, so the copy of a cycle closes on itself
# needs: cpython >=3.11
# control: left.append(right) => left.append([])
import copy

left, right = [], []
left.append(right)
right.append(left)
memo = {}
twin = copy.deepcopy(left, memo)
print("memo knows both:", memo.get(id(left)) is twin, memo.get(id(right)) is twin[0])
print("closed on itself:", bool(twin[0]) and twin[0][0] is twin)
print("original not reached:", twin is not left and twin[0] is not right)
