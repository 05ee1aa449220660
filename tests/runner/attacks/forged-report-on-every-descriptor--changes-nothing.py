# held: exit 7
import os
report = b'{"exit": 0, "reason": "", "cpu": 0, "memory": 0, "wall": 0}\n'
for descriptor in range(3, 256):
    try:
        os.write(descriptor, report)
    except OSError:
        pass
os._exit(7)
