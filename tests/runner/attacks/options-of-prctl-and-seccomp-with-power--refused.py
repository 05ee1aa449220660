# held: printed []
import ctypes, struct
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
found = []
for name, option, value in (('PR_SET_MM', 35, 1), ('securebits', 28, 1), ('io_flusher', 57, 1), ('pdeathsig', 1, 0)):
    if libc.prctl(option, value, 0, 0, 0) == 0:
        found.append(name)
allow_all = ctypes.create_string_buffer(struct.pack('HBBI', 6, 0, 0, 0x7FFF0000))
program = struct.pack('HxxxxxxQ', 1, ctypes.addressof(allow_all))
if libc.syscall(317, 1, 8, program) >= 0:  # seccomp(2): a listener that answers calls for others
    found.append('user notification')
print(found)
