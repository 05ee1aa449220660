# shows: for, if, with and try make no scope: their names stay visible after the block
# needs: cpython >=3.11
# control: inside_if = 2 => (lambda: (inside_if := 2))()
from contextlib import nullcontext


def blocks():
    for step in range(3):
        last = step
    if step:
        inside_if = 2
    with nullcontext(5) as resource:
        inside_with = resource
    try:
        inside_try = 7
    finally:
        pass
    return sorted(locals())


print(blocks())
