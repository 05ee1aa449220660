# held: printed refused
import os
try:
    os.memfd_create('x')
    print('made')
except OSError:
    print('refused')
