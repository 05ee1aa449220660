# verdict: WA
# mistake: makes the copy through the constructor and knows only three attributes

import copy


class Workspace:
    def __init__(self, name, connection, tables):
        self.name = name
        self.connection = connection
        self.tables = tables

    def __copy__(self):
        return type(self)(self.name, self.connection, list(self.tables))

    def __deepcopy__(self, memo):
        new = type(self)(self.name, self.connection, [])
        memo[id(self)] = new
        new.tables = copy.deepcopy(self.tables, memo)
        return new
