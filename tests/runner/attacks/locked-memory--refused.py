# held: printed refused
import ctypes
libc = ctypes.CDLL(None)
print('refused' if libc.mlockall(3) == -1 else 'made')
