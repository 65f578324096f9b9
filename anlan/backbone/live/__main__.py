"""Serve live updates with granian, with room for as many open streams as the operating system allows."""

from __future__ import annotations

import argparse
import resource

from granian import Granian
from granian.constants import Interfaces

# An open stream counts as a request being processed; granian's own default would stop at 1,024 of them.
STREAMS_AT_ONCE = 20_000
# Streams never end by themselves: on a stop they are cut after this, and the browsers come back by themselves.
STOP_SECONDS = 2


def main() -> None:
    """Parse `--host` and `--port` and serve until stopped."""
    words = argparse.ArgumentParser(prog="python -m anlan.backbone.live", description=__doc__)
    words.add_argument("--host", default="127.0.0.1")
    words.add_argument("--port", type=int, default=8001)
    given = words.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    Granian(
        "anlan.backbone.live.served:application",
        address=given.host,
        port=given.port,
        interface=Interfaces.ASGI,
        backlog=4096,
        backpressure=STREAMS_AT_ONCE,
        workers_kill_timeout=STOP_SECONDS,
        websockets=False,
    ).serve()


if __name__ == "__main__":
    main()
