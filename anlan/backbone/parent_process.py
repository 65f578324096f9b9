"""Ending together: a process that another one started does not outlive it, however the other one ended."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def end_with_parent(number: signal.Signals = signal.SIGKILL) -> None:
    """Let the kernel send this process a signal when the process that started it is gone, `kill -9` included.

    Linux only; elsewhere nothing happens. The kernel watches the thread that started us, so a parent that calls this
    for its children must start them from a thread that lives as long as itself.
    """
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, number)


def work_for_parent() -> None:
    """What a process of a pool does first: end with the process it works for, which alone is told of Ctrl-C."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def ending_with_me(number: signal.Signals = signal.SIGTERM) -> Callable[[], None]:
    """A `preexec_fn` for children that are to be sent a signal when the calling process is gone."""
    parent = os.getpid()

    def before_exec() -> None:
        end_with_parent(number)
        if os.getppid() != parent:  # it went before the kernel knew that it was to be watched
            os._exit(1)

    return before_exec
