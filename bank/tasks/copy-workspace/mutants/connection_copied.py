# verdict: WA
# mistake: relies on deepcopy for everything, so the connection is copied as well

import copy


class Workspace:
    def __init__(self, name, connection, tables):
        self.name = name
        self.connection = connection
        self.tables = tables

    def __copy__(self):
        new = type(self).__new__(type(self))
        new.__dict__.update(self.__dict__)
        new.tables = list(self.tables)
        return new
