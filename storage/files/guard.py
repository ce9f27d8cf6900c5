"""The child's side of the guard: it bounds itself, and ends with the program that started it.

On Windows the program bounds it (windows_job.py). It reads nothing before the word to go, so no limit comes too late.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading

from storage.files.limits import Limits

GO = b"\n"
"""The word to go, on standard input."""
_ORPHANED = 70
"""Exit status of a child whose program has gone (EX_SOFTWARE); nobody is left to see it."""


def limit_this_process(limits: Limits) -> None:
    """Bound memory and processor time of the child, and let it leave no core file (customers' data) behind.

    macOS keeps no limit of address space: there the extent of a sheet is checked before it is read (scanning.py), and
    time is bounded as everywhere.
    """
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        # no window about a crash, and bytes stay bytes on the pipe of a program without a console
        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)
        msvcrt.setmode(1, os.O_BINARY)
    else:
        import resource

        wanted = (
            (resource.RLIMIT_AS, limits.memory_bytes),
            (resource.RLIMIT_CPU, limits.seconds),
            (resource.RLIMIT_CORE, 0),
        )
        for what, limit in wanted:
            # a system that does not know a limit, or has a lower one, keeps its own
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(what, (limit, limit))


def wait_for_the_word() -> None:
    """Wait until the program says go, then watch it: this process ends when the program does, however that ends."""
    if os.read(0, 1) != GO:
        os._exit(_ORPHANED)
    threading.Thread(target=_end_with_the_program, name="watch", daemon=True).start()


def _end_with_the_program() -> None:
    """Standard input is a pipe whose other end only the program holds: it ends when the program does.

    On Linux the kernel is asked too, which works even while a reader never lets this thread run.
    """
    if sys.platform == "linux":
        import ctypes
        import signal

        before = os.getppid()
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != before:
            os._exit(_ORPHANED)
    with contextlib.suppress(OSError):
        while os.read(0, 1):
            pass
    os._exit(_ORPHANED)
