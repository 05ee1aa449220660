# held: timed out
# limits: processes=32, wall=1
import os
while True:
    try:
        os.fork()
    except OSError:
        pass
