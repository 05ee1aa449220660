# held: printed refused
import socket
try:
    socket.socketpair()[0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
    print('larger')
except OSError:
    print('refused')
