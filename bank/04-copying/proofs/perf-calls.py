# shows: deepcopy runs Python functions for every list inside, a shallow copy a constant number
# needs: cpython >=3.11
# control: shallow = calls(copy.copy) => shallow = calls(copy.deepcopy)
import copy
import sys

table = [[] for _ in range(1000)]


def calls(function):
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    function(table)
    sys.setprofile(None)
    return count


shallow = calls(copy.copy)
deep = calls(copy.deepcopy)
print("shallow under ten:", shallow < 10)
print("deep at least one for each list:", deep >= 1000)
