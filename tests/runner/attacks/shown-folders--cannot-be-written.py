# held: printed []
import os, sys
wrote = []
for folder in {sys.prefix, sys.base_prefix, os.path.dirname(os.__file__), *sys.path}:
    if folder.startswith(('/tmp/box', '/box')) or not os.path.isdir(folder):
        continue
    try:
        open(os.path.join(folder, 'probe'), 'w')
        wrote.append(folder)
    except OSError:
        pass
try:
    open(os.__file__, 'a')
    wrote.append(os.__file__)
except OSError:
    pass
print(wrote)
