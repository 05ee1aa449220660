# held: printed []
import os
done = []
for change in (os.setuid, os.seteuid, os.setgid):
    try:
        change(0)
        done.append(change.__name__)
    except OSError:
        pass
try:
    os.setgroups([0])
    done.append('setgroups')
except OSError:
    pass
print(done)
