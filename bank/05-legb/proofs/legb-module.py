# shows: each module has its own globals; an assignment in one is not seen in another
# needs: cpython >=3.11
# control: exec(CODE, vars(second)) => vars(second).update(vars(first))
import types

CODE = """
level = 0


def up():
    global level
    level += 1


def read():
    return level
"""

first, second = types.ModuleType("first"), types.ModuleType("second")
exec(CODE, vars(first))
exec(CODE, vars(second))
first.up()
second.up()
second.up()
print(first.read(), second.read())
