# held: printed []
import fcntl, os
found = []
open('own', 'w').close()
for path in ('/usr/bin/env', os.__file__, 'own'):
    try:
        fcntl.fcntl(os.open(path, os.O_RDONLY), fcntl.F_SETLEASE, fcntl.F_RDLCK)
        found.append(path)
    except OSError:
        pass
print(found)
