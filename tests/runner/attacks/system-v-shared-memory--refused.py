# held: printed refused
import ctypes
libc = ctypes.CDLL(None)
print('refused' if libc.shmget(0, 100_000_000, 0o1600) == -1 else 'made')
