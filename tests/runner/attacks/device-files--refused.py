# held: printed []
import os, stat
made = []
for name, number in (('mem', os.makedev(1, 1)), ('sda', os.makedev(8, 0)), ('kmsg', os.makedev(1, 11))):
    try:
        os.mknod(name, stat.S_IFBLK | 0o600 if name == 'sda' else stat.S_IFCHR | 0o600, number)
        made.append(name)
    except OSError:
        pass
print(made + [name for name in ('/dev/mem', '/dev/kmsg', '/dev/sda', '/dev/kvm', '/dev/vda', '/dev/tty') if os.path.exists(name)])
