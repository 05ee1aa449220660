# held: printed []
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
done = []
def tried(name, result):
    if result != -1:
        done.append(name)
tried('mount', libc.mount(b'none', b'/tmp', b'tmpfs', 0, None))
tried('umount', libc.umount2(b'/usr', 2))
tried('chroot', libc.chroot(b'/tmp'))
tried('unshare user', libc.unshare(0x10000000))
tried('unshare mount', libc.unshare(0x00020000))
tried('setns', libc.setns(0, 0))
tried('ptrace', libc.ptrace(0, 0, 0, 0))
tried('sethostname', libc.sethostname(b'x', 1))
tried('personality', libc.personality(0x0040000))
tried('reboot', libc.reboot(0))
tried('swapon', libc.swapon(b'/tmp/x', 0))
tried('acct', libc.acct(b'/tmp/x'))
tried('iopl', libc.iopl(3) if os.uname().machine == 'x86_64' else -1)
if os.uname().machine == 'x86_64':
    for name, number in dict(bpf=321, userfaultfd=323, io_uring_setup=425, keyctl=250, add_key=248, perf_event_open=298,
                             open_by_handle_at=304, kexec_load=246, init_module=175, finit_module=313, pivot_root=155,
                             process_vm_readv=310, fsopen=430, move_mount=429, open_tree=428, mount_setattr=442,
                             memfd_secret=447, pidfd_getfd=438, kcmp=312, fanotify_init=300, clone3=435,
                             settimeofday=164, quotactl=179, syslog=103, vhangup=153).items():
        tried(name, libc.syscall(ctypes.c_long(number), *[ctypes.c_long(0)] * 6))
print(done)
