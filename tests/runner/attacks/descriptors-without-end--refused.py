# held: printed refused
import os
try:
    for _ in range(10_000):
        os.open('/dev/null', os.O_RDONLY)
    print('opened')
except OSError:
    print('refused')
