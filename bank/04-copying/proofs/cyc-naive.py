# shows: copying by plain recursion never ends in a cycle, copy.deepcopy ends
# needs: cpython >=3.11
# control: return [naive(part) for part in value] => return copy.deepcopy(value)
import copy


def naive(value):
    if isinstance(value, list):
        return [naive(part) for part in value]
    return value


ring = []
ring.append(ring)
for name, function in (("naive", naive), ("deepcopy", copy.deepcopy)):
    try:
        function(ring)
        print(name, "finished")
    except RecursionError as error:
        print(name, type(error).__name__)
