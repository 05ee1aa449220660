# held: printed []
import os
wrote = []
for folder in ('/', '/dev', '/etc', '/proc', '/usr', '/usr/lib', '/bin', '/root', '/var', '/run', '/home'):
    try:
        with open(os.path.join(folder, 'probe'), 'wb') as file:
            file.write(b'x')
        wrote.append(folder)
    except OSError:
        pass
print(wrote)
