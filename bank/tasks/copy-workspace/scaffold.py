"""Copies workspaces and tells what is shared: identity cannot be seen from another process."""

import copy

from solution import Workspace


class Connection:
    """One for all; nothing but identity matters."""


class Table:
    def __init__(self, title, rows):
        self.title = title
        self.rows = rows
        self.home = None


def make(cls=Workspace):
    workspace = cls("main", Connection(), [Table("users", [1, 2]), Table("orders", [3])])
    return workspace


def what_is_shared(how):
    """Names of what the original and the copy (how: "copy" or "deepcopy") have in common, by identity."""
    original = make()
    twin = getattr(copy, how)(original)
    pairs = {
        "workspace": (original, twin),
        "connection": (original.connection, twin.connection),
        "list of tables": (original.tables, twin.tables),
        "table": (original.tables[0], twin.tables[0]),
        "rows": (original.tables[0].rows, twin.tables[0].rows),
    }
    return [name for name, (left, right) in pairs.items() if left is right]


def change_copy(how):
    """The original's and the copy's rows after the copy's first table got a row and the copy got a table."""
    original = make()
    twin = getattr(copy, how)(original)
    twin.name = "twin"
    twin.tables[0].rows.append(7)
    twin.tables.append(Table("new", []))
    return [(w.name, [(t.title, t.rows) for t in w.tables]) for w in (original, twin)]


def home_of_tables():
    """To whom the tables of a deep copy refer: "original", "copy" or "another"."""
    original = make()
    for table in original.tables:
        table.home = original
    twin = copy.deepcopy(original)
    names = {id(original): "original", id(twin): "copy"}
    return [names.get(id(table.home), "another") for table in twin.tables]


def distinct_copies():
    """How many different workspaces a deep copy of [w, w, {"again": w}] holds, and whose connection each has."""
    original = make()
    twins = copy.deepcopy([original, original, {"again": original}])
    found = [twins[0], twins[1], twins[2]["again"]]
    same = [twin.connection is original.connection for twin in found]
    return len({id(twin) for twin in found}), same.count(True), any(twin is original for twin in found)


def calls_of_init():
    calls = []

    class Logged(Workspace):
        def __init__(self, name, connection, tables):
            calls.append(name)
            super().__init__(name, connection, tables)

    original = make(Logged)
    copy.copy(original)
    copy.deepcopy(original)
    return calls


def class_of_copies():
    class Special(Workspace):
        pass

    original = make(Special)
    return [type(copy.copy(original)).__name__, type(copy.deepcopy(original)).__name__]


def added_attributes(how):
    """What the copy holds of two added attributes after the original's list has grown."""
    original = make()
    original.owner = "ann"
    original.tags = ["x"]
    twin = getattr(copy, how)(original)
    original.tags.append("y")
    return [vars(twin).get("owner"), vars(twin).get("tags")]
