"""The seccomp filter of a room: what is not named here does not exist for the program in it.

Allowed calls are in groups with the reason for each; refused ones that programs try in good faith fail with EPERM,
every other call with ENOSYS, as on a kernel that never had it. Wrong architectures (and the x32 numbers) end the
program. Sources: seccomp(2), the kernel's networking/filter.rst; Docker's and systemd's default profiles were read
for comparison. docs/sandbox.md goes through the groups.
"""

from __future__ import annotations

import errno
import platform
import struct

from .syscalls import AUDIT_ARCH, NUMBERS

ALLOWED = {
    "files, which the mounts and Landlock bound": """
        read write open close stat fstat lstat lseek pread64 pwrite64 readv writev preadv pwritev preadv2 pwritev2
        access faccessat faccessat2 openat openat2 creat newfstatat statx readlink readlinkat getdents getdents64
        getcwd chdir fchdir rename renameat renameat2 mkdir mkdirat rmdir link linkat unlink unlinkat symlink
        symlinkat chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat umask mknod mknodat truncate
        ftruncate fallocate fsync fdatasync utime utimes utimensat futimesat statfs fstatfs flock dup dup2
        dup3 sendfile copy_file_range readahead fadvise64 sync_file_range getxattr lgetxattr fgetxattr listxattr
        llistxattr flistxattr setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr""",
    "memory, bounded by limits and the watchdog": """
        mmap mprotect munmap brk mremap msync mincore madvise mlock munlock mlock2 membarrier""",
    "processes and threads of the room, bounded in number; identity cannot rise without capabilities": """
        fork vfork execve execveat exit exit_group wait4 waitid kill tkill tgkill getpid getppid gettid getpgid
        setpgid getpgrp setsid getsid getuid geteuid getgid getegid getgroups getresuid getresgid setuid setgid
        setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capget arch_prctl set_tid_address
        set_robust_list get_robust_list rseq sched_yield sched_getaffinity sched_setaffinity sched_getparam
        sched_getscheduler sched_get_priority_max sched_get_priority_min sched_rr_get_interval sched_getattr
        getpriority setpriority getrlimit setrlimit prlimit64 getrusage times getcpu pidfd_open pidfd_send_signal
        restart_syscall uname sysinfo""",
    "signals": """
        rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_tgsigqueueinfo
        rt_sigsuspend sigaltstack pause signalfd signalfd4""",
    "waiting and clocks (none can be set)": """
        nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time alarm getitimer setitimer timer_create
        timer_settime timer_gettime timer_getoverrun timer_delete timerfd_create timerfd_settime timerfd_gettime
        futex futex_waitv futex_wake futex_wait futex_requeue select pselect6 poll ppoll epoll_create epoll_create1
        epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd eventfd2""",
    "pipes and sockets inside the room, which has no network": """
        pipe pipe2 splice tee socketpair bind listen connect accept accept4 getsockname getpeername sendto recvfrom
        sendmsg recvmsg sendmmsg recvmmsg shutdown getsockopt""",
    "chance": "getrandom",
    "closing": "close_range",
}

REFUSED = """
    ptrace process_vm_readv process_vm_writev kcmp pidfd_getfd bpf perf_event_open userfaultfd io_uring_setup
    io_uring_enter io_uring_register add_key request_key keyctl mount umount2 pivot_root chroot unshare setns
    open_by_handle_at name_to_handle_at init_module finit_module delete_module kexec_load kexec_file_load reboot
    swapon swapoff acct quotactl syslog settimeofday clock_settime adjtimex clock_adjtime iopl ioperm fsopen fsmount
    fsconfig fspick move_mount open_tree mount_setattr memfd_create memfd_secret fanotify_init fanotify_mark mbind
    set_mempolicy migrate_pages move_pages vhangup sethostname setdomainname capset shmget shmat shmctl shmdt semget
    semop semctl msgget msgsnd msgrcv msgctl mq_open mlockall inotify_init inotify_init1 inotify_add_watch"""

SOCKET_FAMILIES = (1, 2, 10)  # unix, IPv4, IPv6: in a namespace of their own. Not vsock, netlink, packet, bluetooth …
NAMESPACE_FLAGS = 0x7E020000 | 0x80  # of clone: user, pid, net, ipc, uts, cgroup, mount; time
PR_SET_PDEATHSIG = 1  # a room ends with its keeper, whatever the program wishes
# Of fcntl: the files that a room shows are shared, and may belong to the very user. A lease makes others wait who open
# one to write; dnotify and inotify tell which of them other programs open.
F_SETLEASE, F_NOTIFY = 1024, 1026
SO_SNDBUF = 7  # what waits in a socket is memory that no process's size shows; the keeper counts on the usual bound
TIOCSTI, TIOCLINUX = 0x5412, 0x541C  # pushing characters into a terminal

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL = 0x7FFF0000, 0x80000000
NUMBER, ARCHITECTURE, FIRST, SECOND, THIRD = 0, 4, 16, 24, 32  # offsets in struct seccomp_data: low halves


def fail(code: int) -> int:
    return 0x00050000 | code


def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)


def returned(value: int) -> bytes:
    return step(RETURN, value)


def only_for(name: str, body: list[bytes]) -> list[bytes]:
    """Steps for one call; the body ends in a return on every path."""
    number = NUMBERS.get(name)
    return [] if number is None else [step(EQUAL, number, 0, len(body)), *body]


def build() -> bytes:
    """The filter for this machine. Raises KeyError on a machine whose numbers are not known."""
    program = [step(LOAD, ARCHITECTURE), step(EQUAL, AUDIT_ARCH[platform.machine()], 1, 0), returned(KILL)]
    program.append(step(LOAD, NUMBER))
    if platform.machine() == "x86_64":
        program += [step(AT_LEAST, 0x40000000, 0, 1), returned(KILL)]  # the x32 way in
    for name in dict.fromkeys(" ".join(ALLOWED.values()).split()):
        program += only_for(name, [returned(ALLOW)])
    program += only_for(
        "clone",
        [step(LOAD, FIRST), step(ANY_BIT, NAMESPACE_FLAGS & ~0xFF, 0, 1), returned(fail(errno.EPERM)), returned(ALLOW)],
    )
    # its flags lie in memory, where a filter cannot look; the C library falls back to clone
    program += only_for("clone3", [returned(fail(errno.ENOSYS))])
    families = [part for one in SOCKET_FAMILIES for part in (step(EQUAL, one, 0, 1), returned(ALLOW))]
    program += only_for("socket", [step(LOAD, FIRST), *families, returned(fail(errno.EAFNOSUPPORT))])
    pushing = [part for one in (TIOCSTI, TIOCLINUX) for part in (step(EQUAL, one, 0, 1), returned(fail(errno.EPERM)))]
    program += only_for("ioctl", [step(LOAD, SECOND), *pushing, returned(ALLOW)])
    sharing = [part for one in (F_SETLEASE, F_NOTIFY) for part in (step(EQUAL, one, 0, 1), returned(fail(errno.EPERM)))]
    program += only_for("fcntl", [step(LOAD, SECOND), *sharing, returned(ALLOW)])
    growing = [step(LOAD, THIRD), step(EQUAL, SO_SNDBUF, 0, 1), returned(fail(errno.EPERM)), returned(ALLOW)]
    program += only_for("setsockopt", growing)
    asking = [part for one in (0, 0xFFFFFFFF) for part in (step(EQUAL, one, 0, 1), returned(ALLOW))]
    program += only_for("personality", [step(LOAD, FIRST), *asking, returned(fail(errno.EPERM))])
    dying = [step(EQUAL, PR_SET_PDEATHSIG, 0, 1), returned(fail(errno.EPERM))]
    program += only_for("prctl", [step(LOAD, FIRST), *dying, returned(ALLOW)])
    for name in REFUSED.split():
        program += only_for(name, [returned(fail(errno.EPERM))])
    program.append(returned(fail(errno.ENOSYS)))
    return b"".join(program)
