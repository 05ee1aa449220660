# approach: the memo is told in advance that the connection's copy is the connection, then the state is copied whole

import copy


class Workspace:
    def __init__(self, name, connection, tables):
        self.name = name
        self.connection = connection
        self.tables = tables

    def _empty(self):
        return object.__new__(type(self))

    def __copy__(self):
        new = self._empty()
        vars(new).update(vars(self), tables=self.tables[:])
        return new

    def __deepcopy__(self, memo):
        new = self._empty()
        memo[id(self)] = new
        memo[id(self.connection)] = self.connection
        vars(new).update(copy.deepcopy(vars(self), memo))
        return new
