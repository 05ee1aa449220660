# held: printed refused
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
number = {'x86_64': 56, 'aarch64': 220}[os.uname().machine]
child = libc.syscall(ctypes.c_long(number), ctypes.c_long(0x10000000 | 17), *[ctypes.c_long(0)] * 4)
if child == 0:
    os._exit(0)
print('refused' if child == -1 else 'made')
