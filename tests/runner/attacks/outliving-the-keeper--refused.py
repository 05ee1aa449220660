# held: printed refused
import ctypes
libc = ctypes.CDLL(None)
print('refused' if libc.prctl(1, 0, 0, 0, 0) == -1 else 'cleared')
