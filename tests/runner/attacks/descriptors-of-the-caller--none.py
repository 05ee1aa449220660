# held: printed []
import os
# 0, 1, 2 and the one that lists the folder
print([fd for fd in os.listdir('/proc/self/fd') if int(fd) > 2 and os.path.exists(f'/proc/self/fd/{fd}') and not os.readlink(f'/proc/self/fd/{fd}').startswith(('/proc', '/box', '/tmp/box'))])
