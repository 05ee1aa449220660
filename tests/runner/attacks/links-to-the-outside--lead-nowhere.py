# held: printed []
import os
found = []
for n, target in enumerate(('/etc/shadow', '/../../etc/shadow', '/proc/1/root/etc/shadow', SECRET, '/root')):
    os.symlink(target, f'link{n}')
    if os.path.exists(f'link{n}') and not (target == '/root' and set(os.listdir('/root')) <= {'.pyenv'}):
        found.append(target)
    try:
        with open(f'link{n}', 'w') as file:
            file.write('x')
        found.append('written ' + target)
    except OSError:
        pass
for target in ('/usr/bin/env', '/etc/passwd', os.__file__):
    try:
        os.link(target, 'hard')
        found.append('hard ' + target)
    except OSError:
        pass
print(found)
