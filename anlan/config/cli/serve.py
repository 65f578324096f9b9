"""`anlan serve`: the web pages, the live updates and the worker, each a process, watched over by this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from enum import StrEnum

import typer

from anlan.config.cli.starting import progress, start


class Part(StrEnum):
    """What can be served alone, on as many machines as are needed."""

    WEB = "web"
    LIVE = "live"
    WORKER = "worker"


@dataclass
class Child:
    """One process that is started again when it ends."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    restarts: list[float] = field(default_factory=list)

    def keep_alive(self) -> None:
        """Start it if it is not running; slow down when it keeps ending."""
        if self.process is not None and self.process.poll() is None:
            return
        recent = [at for at in self.restarts if at > time.monotonic() - 60]
        if self.process is not None:
            if recent and time.monotonic() - recent[-1] < min(2 ** len(recent) / 4, 20):
                return
            progress.print(f"{self.name} ended with {self.process.returncode}; starting it again")
        self.restarts = [*recent, time.monotonic()]
        self.process = subprocess.Popen(self.command)

    def stop(self) -> None:
        """Ask it to end, and insist after a while."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def serve(
    only: Part | None = typer.Option(None, help="Serve one part alone: web, live or worker."),
    host: str = typer.Option("127.0.0.1", help="Address to listen on."),
    port: int = typer.Option(8000, help="Port of the pages and the API; live updates take the next one."),
    web_processes: int = typer.Option(2, help="How many processes answer requests."),
) -> None:
    """Serve until interrupted. A part that dies is started again; an embedded database too."""
    start()
    commands = _commands(host, port, web_processes)
    children = [Child(name, command) for name, command in commands.items() if only in (None, name)]
    ending = False

    def end(number: int, frame: object) -> None:
        nonlocal ending
        ending = True

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    try:
        while not ending:
            _keep_database()
            for child in children:
                child.keep_alive()
            time.sleep(0.3)
    finally:
        for child in reversed(children):
            child.stop()


def _keep_database() -> None:
    from django.conf import settings

    if settings.EMBEDDED_POSTGRES is not None:
        settings.EMBEDDED_POSTGRES.ensure_running()


def _commands(host: str, port: int, web_processes: int) -> dict[str, list[str]]:
    granian = [sys.executable, "-m", "granian", "--no-ws", "--log-level", "warning", "--host", host]
    threads = os.environ.get("ANLAN_WEB_THREADS", "4")
    return {
        "web": [
            *(*granian, "--port", str(port), "--interface", "wsgi", "--workers", str(web_processes)),
            *("--blocking-threads", threads, "--respawn-failed-workers", "anlan.config.wsgi:application"),
        ],
        "live": [sys.executable, "-m", "anlan.backbone.live", "--host", host, "--port", str(port + 1)],
        "worker": [sys.executable, "-m", "anlan.config.worker"],
    }
