# shows: pop_all moves the clean-up to a new stack: nothing is closed at the end of the block
# needs: cpython >=3.11
# control: kept = stack.pop_all() => kept = stack
from contextlib import ExitStack

log = []
with ExitStack() as stack:
    stack.callback(log.append, "closed")
    kept = stack.pop_all()
print("after the block:", log)
kept.close()
print("after close:", log)
