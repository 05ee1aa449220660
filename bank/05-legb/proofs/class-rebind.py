# shows: in a class body a name not yet assigned is taken from the globals, even past an enclosing function
# needs: cpython >=3.11
# control: class Box:\n        limit = limit => class Box:\n        own = limit
limit = "global"


def outer():
    limit = "enclosing"

    class Box:
        limit = limit

    return getattr(Box, "limit", None) or Box.own


def function():
    limit = limit
    return limit


print(outer())
try:
    function()
except UnboundLocalError as error:
    print(type(error).__name__)
