# shows: a list and a set cannot be dictionary keys, a tuple of hashable elements and a frozenset can
# needs: cpython >=3.11
# control: [1, 2], => (1, 2, 3),
for key in (
    [1, 2],
    {1, 2},
    (1, 2),
    frozenset({1, 2}),
):
    try:
        print(type(key).__name__, {key: "found"}[key])
    except TypeError as error:
        print(type(key).__name__, type(error).__name__)
