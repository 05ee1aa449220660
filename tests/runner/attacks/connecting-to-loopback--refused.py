# held: printed refused
import socket, os
port = int(os.environ.get('PORT', PORT))
try:
    socket.create_connection(('127.0.0.1', port), 2)
    print('reached')
except OSError:
    print('refused')
