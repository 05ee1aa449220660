# held: memory
# limits: memory=200, wall=10
import os, time
for _ in range(10):
    if os.fork() == 0:
        break
x = bytearray(100_000_000)
time.sleep(10)
