"""The ports of a site, looked at and held before anything listens on them.

The web server shares its port with every other that asks for the same, so that several can answer for one site. A
second site on a taken port would therefore start without a word and answer every other request of the first.
"""

from __future__ import annotations

import errno
import socket
import sys
import time
from collections.abc import Callable, Sequence

# Marks that nobody else can set while this process lives; the system takes them away with it, however it ends.
_marks: list[socket.socket] = []
_ASK_EVERY_SECONDS = 0.2


class PortTaken(Exception):
    """Something else listens on a port, or is about to."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is taken")
        self.port = port


def hold(host: str, ports: Sequence[int], *, patience_seconds: float, waiting: Callable[[int], None]) -> None:
    """Keep ports for this process, which listens or whose children do, for as long as it lives.

    A server that was just stopped still answers what it was asked: a taken port is waited for, and `waiting` hears of
    the first one. Raises PortTaken when the patience ends, and OSError when the system refuses a port or an address.
    """
    end = time.monotonic() + patience_seconds
    told = False
    for port in ports:
        while not (_is_free(host, port) and _mark(f"site {host} {port}")):
            if time.monotonic() > end:
                raise PortTaken(port)
            if not told:
                waiting(port)
                told = True
            time.sleep(_ASK_EVERY_SECONDS)


def free_pair(first: int, last: int) -> int:
    """A free port of a range whose next is free too; no other process that asks here is given it while this one lives.

    Raises OSError when the range holds none.
    """
    for port in range(first, last, 2):
        if _is_free("127.0.0.1", port) and _is_free("127.0.0.1", port + 1) and _mark(f"pair {port}"):
            return port
    raise OSError(f"no pair of free ports between {first} and {last}")


def _is_free(host: str, port: int) -> bool:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as asking:
        # What is left of ended connections does not stand in the way; whoever listens does.
        asking.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return _bound(asking, address)


def _mark(name: str) -> bool:
    """Set a mark between "is free" and "listens", which are seconds apart. Linux only; elsewhere looking must do."""
    if sys.platform != "linux":
        return True
    mark = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    if not _bound(mark, f"\0anlan {name}"):
        mark.close()
        return False
    _marks.append(mark)
    return True


def _bound(one: socket.socket, address: str | tuple[object, ...]) -> bool:
    """Bind a socket, unless somebody else has the address."""
    try:
        one.bind(address)
    except OSError as refused:
        if refused.errno == errno.EADDRINUSE:
            return False
        raise
    return True
