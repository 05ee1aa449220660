# held: printed []
import os
wanted = ['/etc/shadow', '/etc/hostname', '/etc/ssh', '/root/.ssh', '/var/lib', '/var/log', '/boot', '/sys', '/home', '/srv', '/opt', SECRET]
print([path for path in wanted if os.path.exists(path)])
