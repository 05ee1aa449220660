# shows: functions and classes come back as the same object, with everything that hangs on them
# needs: cpython >=3.11
# control: calls = [] => calls = ()
import copy


def handler():
    pass


class Model:
    calls = []


twin = copy.deepcopy({"handler": handler, "model": Model, "object": Model()})
print("same function:", twin["handler"] is handler)
print("same class:", twin["model"] is Model)
if isinstance(Model.calls, list):
    twin["object"].calls.append("from the copy")
print("list of the class:", Model.calls)
