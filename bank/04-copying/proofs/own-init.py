# shows: without own methods the attributes move to a new object and __init__ is not called
# needs: cpython >=3.11
# control: twin = copy.copy(user) => twin = User("ann")
import copy

started = []


class User:
    def __init__(self, name):
        started.append(name)
        self.name = name


user = User("ann")
user.age = 30
twin = copy.copy(user)
print("new object:", twin is not user)
print("attributes:", vars(twin))
print("__init__ calls:", len(started))
