# held: printed refused
import socket
s = socket.socket(socket.AF_UNIX)
try:
    s.connect('\0' + ABSTRACT)
    print('reached')
except OSError:
    print('refused')
