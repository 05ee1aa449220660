# held: output
# limits: output=100000
import sys
while True:
    print('x' * 1000, file=sys.stderr)
