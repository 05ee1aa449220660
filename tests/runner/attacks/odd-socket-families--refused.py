# held: printed []
import socket
made = []
for family in list(range(3, 10)) + list(range(11, 50)):
    try:
        socket.socket(family, socket.SOCK_RAW)
        made.append(family)
    except OSError:
        pass
for kind in (socket.SOCK_RAW, socket.SOCK_PACKET if hasattr(socket, 'SOCK_PACKET') else 10):
    try:
        socket.socket(socket.AF_INET, kind)
        made.append(kind)
    except OSError:
        pass
print(made)
