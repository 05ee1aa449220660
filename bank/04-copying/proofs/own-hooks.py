# shows: copy.copy calls __copy__(), copy.deepcopy calls __deepcopy__(memo), assignment and slices call neither
# needs: cpython >=3.11
# control: def __copy__(self): => def unused(self):
import copy

calls = []


class Box:
    def __copy__(self):
        calls.append("__copy__")
        return Box()

    def __deepcopy__(self, memo):
        calls.append("__deepcopy__ " + type(memo).__name__)
        return Box()


box = Box()
second = box
part = [box][:]
print("after assignment and a slice:", calls)
copy.copy(box)
copy.deepcopy([box])
print("after copy and deepcopy:", calls)
