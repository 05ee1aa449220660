# verdict: WA
# mistake: the shallow copy keeps the very list of tables

import copy


class Workspace:
    def __init__(self, name, connection, tables):
        self.name = name
        self.connection = connection
        self.tables = tables

    def __deepcopy__(self, memo):
        new = type(self).__new__(type(self))
        memo[id(self)] = new
        for name, value in self.__dict__.items():
            new.__dict__[name] = value if name == "connection" else copy.deepcopy(value, memo)
        return new
