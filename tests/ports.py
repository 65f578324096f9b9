"""Free ports for the sites that tests start."""

from __future__ import annotations

import socket


def free_pair(first: int, last: int) -> int:
    """A free port between two whose next is free too; suites that run side by side ask for ranges of their own."""
    for port in range(first, last, 2):
        with socket.socket() as one, socket.socket() as next_one:
            try:
                one.bind(("127.0.0.1", port))
                next_one.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port
    raise OSError(f"no pair of free ports between {first} and {last}")
