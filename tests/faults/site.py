"""A whole site of its own for tests that kill: supervisor, web, live updates, worker, readers and database."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg

from anlan.config.client import ApiRefused, Client
from anlan.config.embedded_postgres import EmbeddedPostgres
from anlan.config.ports import free_pair
from tests.environment import PROJECT

PREPARE = """
from anlan.config.cli.setup import migrate
migrate(as_json=False)
from anlan.backbone.clock import now
from anlan.config.demo.seed import seed
seed(at=now())
"""


@dataclass
class Site:
    """`anlan serve` in a folder of its own on free ports, and the means to look inside and to kill."""

    home: Path
    port: int = field(default_factory=lambda: free_pair(21_000, 23_000))
    supervisor: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.url = f"http://127.0.0.1:{self.port}"
        self.server = EmbeddedPostgres(self.home / "postgres")
        self.environment = {name: value for name, value in os.environ.items() if name != "ANLAN_DATABASE_URL"} | {
            "ANLAN_HOME": str(self.home),
            "ANLAN_SITE_URL": self.url,
            "ANLAN_LIVE_URL": f"http://127.0.0.1:{self.port + 1}",
            "ANLAN_BANK_PORT": "tests.faults.lingering_bank.LingeringBank",
            "ANLAN_EXERCISE_BANK_SECONDS": "0.5",
            "PYTHONPATH": str(PROJECT),
        }

    def prepare(self) -> None:
        """Tables and the invented people."""
        subprocess.run([sys.executable, "-c", PREPARE], env=self.environment, cwd=PROJECT, check=True)

    def start(self) -> None:
        """Serve, and wait until pages are answered and a worker has shown itself since."""
        before = self.query("select coalesce(max(id), 0) from procrastinate_workers")[0][0]
        with (self.home / "site.log").open("ab") as log:
            self.supervisor = subprocess.Popen(
                [sys.executable, "-m", "anlan", "serve", "--port", str(self.port)],
                env=self.environment,
                cwd=PROJECT,
                stdout=log,
                stderr=log,
            )
        until(self._answers, "the site answers")
        until(
            lambda: self.query("select 1 from procrastinate_workers where id > %s", before), "a new worker shows itself"
        )

    def stop(self) -> None:
        """End everything, the database too."""
        if self.supervisor is not None and self.supervisor.poll() is None:
            self.supervisor.send_signal(signal.SIGTERM)
            self.supervisor.wait(40)
        self.server.stop()

    def anlan(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the `anlan` command beside the site."""
        command = [sys.executable, "-m", "anlan", *words]
        return subprocess.run(command, env=self.environment, cwd=PROJECT, capture_output=True, text=True, check=False)

    def query(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of a statement, on a connection of its own."""
        with psycopg.connect(self.server.url(), autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def processes(self, words: str = "") -> dict[int, str]:
        """Process id -> command line of everything below the supervisor whose command line has these words."""
        assert self.supervisor is not None
        return {pid: line for pid, line in descendants(self.supervisor.pid).items() if words in line}

    def web_processes(self) -> list[int]:
        """The processes that answer requests: the children of granian's own first process."""
        parents = {pid: parent_of(pid) for pid in self.processes("anlan.config.served:application")}
        return [pid for pid, parent in parents.items() if parent in parents]

    def kill(self, *pids: int) -> None:
        """`kill -9`, by number, of processes of this site alone."""
        for pid in pids:
            os.kill(pid, signal.SIGKILL)

    def _answers(self) -> bool:
        assert self.supervisor is not None
        assert self.supervisor.poll() is None, f"the site ended; see {self.home / 'site.log'}"
        try:
            return httpx.get(f"{self.url}/readyz", timeout=2).status_code == 200
        except httpx.HTTPError:
            return False


class StubbornClient(Client):
    """A client as they should be: what fails for want of a server is sent again with the very same key."""

    patience_seconds = 120.0

    def post(self, path: str, body: dict[str, Any] | None = None, *, key: str = "") -> Any:
        """POST until there is an answer that is not about a server being away."""
        headers = {"Idempotency-Key": key or os.urandom(16).hex()}
        return self._insist(lambda: self._checked(self._http.post(path, json=body, headers=headers)))

    def get(self, path: str) -> Any:
        """GET likewise."""
        return self._insist(lambda: super(StubbornClient, self).get(path))

    def upload(self, path: str, file: Path) -> Any:
        """Send a file likewise: the same content twice is the same file."""
        return self._insist(lambda: super(StubbornClient, self).upload(path, file))

    def _insist(self, send: Callable[[], Any]) -> Any:
        end = time.monotonic() + self.patience_seconds
        while True:
            try:
                return send()
            except httpx.TransportError:
                if time.monotonic() > end:
                    raise
            except ApiRefused as refused:
                if refused.status < 500 or time.monotonic() > end:
                    raise
            time.sleep(0.1)


def until(true: Callable[[], Any], what: str, *, most_seconds: float = 180) -> Any:
    """The first true answer; fails with what was waited for."""
    end = time.monotonic() + most_seconds
    while True:
        try:
            if found := true():
                return found
        except psycopg.OperationalError:
            pass  # the database is away for the moment
        assert time.monotonic() < end, f"after {most_seconds:.0f} s it is still not true that {what}"
        time.sleep(0.05)


def descendants(root: int) -> dict[int, str]:
    """Process id -> command line of every process below one."""
    found: dict[int, str] = {}
    below = {root}
    while below:
        below = {int(one.name) for one in _running() if parent_of(int(one.name)) in below} - found.keys()
        found |= {pid: command_of(pid) for pid in below}
    return found


def parent_of(pid: int) -> int:
    """The parent's number, -1 when the process is gone or only its remains are left."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return -1
    return -1 if state in "ZX" else int(parent)


def command_of(pid: int) -> str:
    """The command line, empty when the process is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def transfers(home: Path) -> list[str]:
    """The name of every transfer in every file the bank was given."""
    found = []
    for file in sorted((home / "bank" / "out").glob("*.xml")):
        found += [part.partition("<")[0] for part in file.read_text().split("<EndToEndId>")[1:]]
    return found


def messages(home: Path) -> list[dict[str, str]]:
    """Every text message the exercise sender wrote."""
    path = home / "outbox" / "sms.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def _running() -> list[Path]:
    return [one for one in Path("/proc").iterdir() if one.name.isdigit()]
