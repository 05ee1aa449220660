# held: printed []
import os
found = []
for name in ('environ', 'cmdline', 'maps'):
    try:
        text = open(f'/proc/1/{name}', 'rb').read()
        found += [word for word in (b'SOBES_SECRET', SECRET.encode()) if word in text]
    except OSError:
        pass
print(found)
