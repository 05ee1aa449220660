# held: printed refused refused refused
import socket
for family, address in ((socket.AF_INET, ('192.0.2.1', 80)), (socket.AF_INET, ('8.8.8.8', 53)), (socket.AF_INET6, ('2001:db8::1', 80))):
    s = socket.socket(family, socket.SOCK_DGRAM)
    s.settimeout(1)
    try:
        s.connect(address)
        s.send(b'x')
        print('sent')
    except OSError:
        print('refused')
