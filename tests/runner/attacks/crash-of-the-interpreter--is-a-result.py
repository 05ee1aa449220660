# held: exit not 0
import ctypes
ctypes.string_at(0)
