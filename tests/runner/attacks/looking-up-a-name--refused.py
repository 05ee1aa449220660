# held: printed refused
import socket
try:
    socket.getaddrinfo('example.com', 80)
    print('found')
except OSError:
    print('refused')
