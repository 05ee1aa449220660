# held: printed []
import ctypes, fcntl, os
libc = ctypes.CDLL(None, use_errno=True)
found = []
watch = libc.inotify_init1(0)
if watch >= 0 and libc.inotify_add_watch(watch, b'/usr/bin', 0x20) >= 0:
    found.append('inotify')
try:
    fcntl.fcntl(os.open('/usr/bin', os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_ACCESS)
    found.append('dnotify')
except OSError:
    pass
print(found)
