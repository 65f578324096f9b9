"""`anlan serve`: the web pages, the live updates and the worker, each a process, watched over by this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from enum import StrEnum

import psycopg
import typer

from anlan.backbone.parent_process import ending_with_me
from anlan.config.cli.starting import Exit, fail, progress, start
from anlan.config.embedded_postgres import EmbeddedPostgres, PostgresWillNotStart
from anlan.config.ports import PortTaken, hold

# The server's process is looked for at every turn; whether it also answers is asked less often, that costs a process.
_ASK_DATABASE_EVERY_SECONDS = 3.0
_TURN_SECONDS = 0.2
# How long the processes of a site that has just ended may still answer what they were asked.
_PORT_PATIENCE_SECONDS = 20.0


class Part(StrEnum):
    """What can be served alone, on as many machines as are needed."""

    WEB = "web"
    LIVE = "live"
    WORKER = "worker"


@dataclass
class Database:
    """The embedded server, started again when it is gone. It outlives us on purpose: other commands use it too."""

    server: EmbeddedPostgres
    asked_at: float = 0.0

    def keep_alive(self) -> None:
        """Start it if it does not run. A start that fails (the old server's last processes are still leaving) is tried
        again at the next turn; the site waits for it and does not end with it."""
        if self.server.has_process() and time.monotonic() - self.asked_at < _ASK_DATABASE_EVERY_SECONDS:
            return
        self.asked_at = time.monotonic()
        try:
            if not self.server.is_running():
                progress.print("the database does not answer; starting it")
                self.server.ensure_running()
        except (PostgresWillNotStart, psycopg.OperationalError) as error:
            progress.print(f"the database is not back yet: {str(error).strip().splitlines()[-1]}")


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
        # Asked to end when this process is gone, even if it was killed: nothing of ours is left running unwatched.
        self.process = subprocess.Popen(self.command, preexec_fn=ending_with_me())

    def ask_to_end(self) -> None:
        """Let it finish what it does and take nothing new."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def stop(self, *, patience_seconds: float) -> None:
        """Wait until it has ended, and insist after a while."""
        if self.process is None:
            return
        try:
            self.process.wait(patience_seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def serve(
    only: Part | None = typer.Option(None, help="Serve one part alone: web, live or worker."),
    host: str = typer.Option("127.0.0.1", help="Address to listen on."),
    port: int = typer.Option(
        8000, min=1, max=65534, help="Port of the pages and the API; live updates take the next one."
    ),
    web_processes: int = typer.Option(2, help="How many processes answer requests."),
) -> None:
    """Serve until interrupted. A part that dies is started again; an embedded database too."""
    _hold_ports(host, {Part.WEB: [port], Part.LIVE: [port + 1], Part.WORKER: [], None: [port, port + 1]}[only])
    start()
    commands = _commands(host, port, web_processes)
    children = [Child(name, command) for name, command in commands.items() if only in (None, name)]
    ending = False

    def end(number: int, frame: object) -> None:
        nonlocal ending
        ending = True

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    from django.conf import settings

    database = Database(settings.EMBEDDED_POSTGRES) if settings.EMBEDDED_POSTGRES else None
    try:
        while not ending:
            if database is not None:
                database.keep_alive()
            for child in children:
                child.keep_alive()
            time.sleep(_TURN_SECONDS)
    finally:
        for child in children:
            child.ask_to_end()
        for child in children:
            child.stop(patience_seconds=10)


def _hold_ports(host: str, ports: list[int]) -> None:
    """Keep the ports for this site; ends the command with a sentence where they cannot be had."""
    try:
        hold(
            host,
            ports,
            patience_seconds=_PORT_PATIENCE_SECONDS,
            waiting=lambda port: progress.print(f"port {port} is still in use; waiting for it"),
        )
    except PortTaken as taken:
        fail(f"{taken}; stop what listens there, or choose another with --port", Exit.CONFLICT)
    except OSError as refused:
        wanted = " and ".join(str(port) for port in ports)
        fail(f"nothing can listen on {host}, port {wanted}: {refused.strerror}; see --host and --port", Exit.USAGE)


def _commands(host: str, port: int, web_processes: int) -> dict[str, list[str]]:
    granian = [sys.executable, "-m", "granian", "--no-ws", "--log-level", "warning", "--host", host]
    threads = os.environ.get("ANLAN_WEB_THREADS", "4")
    return {
        "web": [
            *(*granian, "--port", str(port), "--interface", "wsgi", "--workers", str(web_processes)),
            *("--blocking-threads", threads, "--respawn-failed-workers"),
            *("--respawn-interval", "0.5", "anlan.config.served:application"),
        ],
        "live": [sys.executable, "-m", "anlan.backbone.live", "--host", host, "--port", str(port + 1)],
        "worker": [sys.executable, "-m", "anlan.config.worker"],
    }
