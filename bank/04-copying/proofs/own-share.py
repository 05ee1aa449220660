# shows: __deepcopy__ can leave a lock or a connection as it is and copy only the data
# needs: cpython >=3.11
# control: def __deepcopy__(self, memo): => def unused(self, memo):
import copy
import threading


class Account:
    def __init__(self, history):
        self.history = history
        self.lock = threading.Lock()

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        made.history = copy.deepcopy(self.history, memo)
        made.lock = threading.Lock()
        return made


account = Account([[100]])
try:
    twin = copy.deepcopy(account)
    print("data copied:", twin.history[0] is not account.history[0])
    print("own lock:", twin.lock is not account.lock)
except TypeError as error:
    print(type(error).__name__)
