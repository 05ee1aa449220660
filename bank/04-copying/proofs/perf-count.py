# shows: deepcopy visits every nested object, a shallow copy none of them
# needs: cpython >=3.11
# control: seen["shallow"] = visits(copy.copy) => seen["shallow"] = visits(copy.deepcopy)
import copy


class Row:
    copied = 0

    def __copy__(self):
        Row.copied += 1
        return Row()

    def __deepcopy__(self, memo):
        Row.copied += 1
        return Row()


def visits(function):
    Row.copied = 0
    function(table)
    return Row.copied


table = [[Row() for _ in range(10)] for _ in range(100)]
seen = {}
seen["shallow"] = visits(copy.copy)
seen["deep"] = visits(copy.deepcopy)
print(seen)
