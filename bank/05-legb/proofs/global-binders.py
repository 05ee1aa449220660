# shows: for, import, def, with, except and the walrus bind a name too and make it local
# needs: cpython >=3.11
# control: import json as by_import => __import__("json")
from contextlib import nullcontext


def function():
    for by_for in ():
        pass
    import json as by_import

    def by_def():
        pass

    with nullcontext() as by_with:
        pass
    try:
        pass
    except OSError as by_except:
        pass
    if by_walrus := 1:
        pass


print(sorted(function.__code__.co_varnames))
