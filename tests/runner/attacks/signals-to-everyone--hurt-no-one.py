# held: ended
# limits: wall=3
import os, signal
for target in (os.getppid(), -1, 0, 1, HOSTPID):
    for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP):
        try:
            if target not in (0, -1):
                os.kill(target, number)
        except OSError:
            pass
os.kill(-1, signal.SIGKILL)
print('done')
