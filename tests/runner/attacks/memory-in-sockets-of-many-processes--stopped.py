# held: memory
# limits: memory=200
import os, socket, time
def fill():
    keep = []
    try:
        while True:
            for end in (pair := socket.socketpair()):
                keep.append(end)
                end.setblocking(False)
                try:
                    while True:
                        end.send(b'x' * 32768)
                except BlockingIOError:
                    pass
    except OSError:
        time.sleep(60)
for _ in range(30):
    if not os.fork():
        fill()
time.sleep(60)
