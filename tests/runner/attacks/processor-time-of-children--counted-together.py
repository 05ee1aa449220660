# held: timed out
# limits: wall=20, cpu=0.5
import os
for _ in range(3):
    os.fork()
while True:
    pass
