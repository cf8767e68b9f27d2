"""What a worker may not do: reach the network, write a file, grow without end, outlive the server.

It has no privileges and gets none, also where the server runs as root.

Whatever gets hold of a worker finds these limits of the system in its way. They are set before
anything is imported that starts threads: a process with threads cannot leave its network.
"""

import ctypes
import os
import signal
import sys
import threading
import time

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # <linux/sched.h>
_DIE_WITH_PARENT, _DROP, _NO_NEW_PRIVILEGES = 1, 24, 38  # PR_*, <linux/prctl.h>
_CAPABILITIES = 64
_VERSION = 0x20080522  # _LINUX_CAPABILITY_VERSION_3, <linux/capability.h>
_READ_ALL = 1 << 2  # CAP_DAC_READ_SEARCH: root serves the folders of others
_FILES = 1024


def confine(memory: int, parent: int) -> str:
    """Confine this process; return why the network stays open, or "" where it is shut.

    `memory` is the most address space in bytes, `parent` the process that this one ends with.
    """
    os.umask(0o077)
    _ignore_interrupts()
    why = leave_network()
    drop_privileges()
    _limit(memory)
    _end_with(parent)
    return why


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the server, which ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def leave_network() -> str:
    """Move into a network of its own without any way out; return why not, or ""."""
    if sys.platform != "linux":
        return f"{sys.platform} has no networks for single processes"
    libc = ctypes.CDLL(None, use_errno=True)
    for flags in (_NEW_NETWORK, _NEW_USER | _NEW_NETWORK):
        if libc.unshare(flags) == 0:
            return ""
    return os.strerror(ctypes.get_errno())


def drop_privileges() -> None:
    """Give up what root or the first of a user namespace may, but reading, and get nothing more."""
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None)
    for number in range(_CAPABILITIES):
        libc.prctl(_DROP, number, 0, 0, 0)  # refused for those that the system does not know
    kept = (ctypes.c_uint32 * 6)(_READ_ALL, _READ_ALL, 0, 0, 0, 0)
    none = (ctypes.c_uint32 * 6)()
    head = (ctypes.c_uint32 * 2)(_VERSION, 0)
    if libc.capset(head, kept):  # it had not even that
        libc.capset(head, none)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def _limit(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    for name, most in (
        (resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_NOFILE, _FILES),
    ):  # fmt: skip
        _, hard = resource.getrlimit(name)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(name, (most, most))


def _end_with(parent: int) -> None:
    """End at once when the server is gone, whatever runs."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
    elif sys.platform != "win32":
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
