# shows: copy and pickle create an object through __new__ and do not run __init__
# needs: cpython >=3.11
# control: copy.copy(first) => type(first)()
# control: pickle.loads(pickle.dumps(first)) => type(first)()
import copy
import pickle

calls = []


class A:
    def __new__(cls):
        calls.append("new")
        return super().__new__(cls)

    def __init__(self):
        calls.append("init")
        self.value = 1


first = A()
calls.clear()
second = copy.copy(first)
print("copy", calls, second.value)
calls.clear()
third = pickle.loads(pickle.dumps(first))
print("pickle", calls, third.value)
