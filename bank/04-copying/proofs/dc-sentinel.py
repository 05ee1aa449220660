# shows: an object() used as a marker is another object after deepcopy; None and members of Enum stay themselves
# needs: cpython >=3.11
# control: MISSING = object() => MISSING = None
import copy
import enum


class Colour(enum.Enum):
    RED = 1


MISSING = object()
data = {"value": MISSING, "none": None, "colour": Colour.RED}
twin = copy.deepcopy(data)
print("marker:", twin["value"] is MISSING)
print("None:", twin["none"] is None)
print("Enum:", twin["colour"] is Colour.RED)
