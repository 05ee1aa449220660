import copy


class Workspace:
    def __init__(self, name, connection, tables):
        self.name = name
        self.connection = connection
        self.tables = tables

    # __copy__, __deepcopy__
