# shows: copy.copy gives the same tuple with the same list, copy.deepcopy a new list
# needs: cpython >=3.11
# control: full = copy.deepcopy(pair) => full = copy.copy(pair)
import copy

pair = ([1],)
shallow = copy.copy(pair)
full = copy.deepcopy(pair)
pair[0].append(2)
print("copy:", shallow is pair, shallow, "deepcopy:", full is pair, full)
