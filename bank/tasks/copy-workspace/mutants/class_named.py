# verdict: WA
# mistake: names the class instead of asking the object, so a subclass is lost

import copy


class Workspace:
    def __init__(self, name, connection, tables):
        self.name = name
        self.connection = connection
        self.tables = tables

    def __copy__(self):
        new = Workspace.__new__(Workspace)
        new.__dict__.update(self.__dict__)
        new.tables = list(self.tables)
        return new

    def __deepcopy__(self, memo):
        new = Workspace.__new__(Workspace)
        memo[id(self)] = new
        for name, value in self.__dict__.items():
            new.__dict__[name] = value if name == "connection" else copy.deepcopy(value, memo)
        return new
