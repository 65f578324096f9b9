"""How many pages can listen at once, how late an event reaches them, and what memory that takes.

Starts a PostgreSQL and a live server of its own on this machine, opens `--clients` streams over loopback and writes
events as the journal does. Two measurements: every case has two listeners (claimant and handler), and all listen to
one case (a board in a command room).

    python benchmarks/live.py --clients 2000 --events 1000 --json
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "anlan.config.settings")
sys.path.insert(0, str(Path(__file__).parents[1]))

import psycopg

from anlan.config.embedded_postgres import EmbeddedPostgres
from anlan.config.ports import free_pair

APPEND = """
select journal_append(%(chain)s, now(), 'system', array['NoteAdded'], array[now()], array['{}'::jsonb],
                      array[sha256('benchmark')])
"""


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--clients", type=int, default=2000)
    words.add_argument("--events", type=int, default=1000)
    words.add_argument("--per-second", type=int, default=200)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory() as folder:
        cluster = EmbeddedPostgres(Path(folder) / "postgres")
        url = cluster.ensure_running()
        try:
            found = _with_server(url, given)
        finally:
            cluster.stop()
    print(json.dumps(found) if given.json else "\n".join(f"{name:32} {value}" for name, value in found.items()))


def _with_server(url: str, given: argparse.Namespace) -> dict[str, object]:
    sql = importlib.import_module("anlan.backbone.migrations.0002_journal")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.TABLES + sql.PARTITION + sql.APPEND + sql.REFUSE)
    port = free_pair(26_000, 27_000)
    environment = os.environ | {"ANLAN_DATABASE_URL": url, "ANLAN_SECRET_KEY": _secret()}
    command = [sys.executable, "-m", "anlan.backbone.live", "--port", str(port)]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        before_mb = _memory_mb(server.pid)
        found = asyncio.run(_measure(url, port, given, server.pid))
        return {"clients": given.clients, "memory_before_mb": before_mb} | found
    finally:
        server.terminate()
        server.wait(20)


async def _measure(url: str, port: int, given: argparse.Namespace, pid: int) -> dict[str, object]:
    chains = [f"claim/{uuid.uuid4()}" for _ in range(max(given.clients // 2, 1))]
    listeners = [_Listener(port, chains[place % len(chains)]) for place in range(given.clients)]
    began = time.perf_counter()
    await _open_all(listeners)
    opened_seconds = time.perf_counter() - began
    memory_mb = _memory_mb(pid)
    late = await _write(url, chains, given, listeners)
    await asyncio.gather(*(listener.close() for listener in listeners))
    await asyncio.sleep(1)
    board = f"incident/{uuid.uuid4()}"
    watchers = [_Listener(port, board) for _ in range(given.clients)]
    await _open_all(watchers)
    board_late = await _write(url, [board], argparse.Namespace(events=10, per_second=2), watchers)
    peak_mb = _memory_mb(pid)
    await asyncio.gather(*(watcher.close() for watcher in watchers))
    return {
        "opened_seconds": round(opened_seconds, 2),
        "memory_with_clients_mb": memory_mb,
        "memory_at_the_end_mb": peak_mb,
        "events": given.events,
        "received": len(late),
        "two_listeners_p50_ms": _share(late, 0.5),
        "two_listeners_p99_ms": _share(late, 0.99),
        "two_listeners_max_ms": _share(late, 1),
        "one_case_for_all_p50_ms": _share(board_late, 0.5),
        "one_case_for_all_p99_ms": _share(board_late, 0.99),
        "one_case_received": len(board_late),
    }


class _Listener:
    """One page: a plain HTTP connection whose lines are read as they come."""

    def __init__(self, port: int, chain: str) -> None:
        self.port, self.chain = port, chain
        self.came: dict[int, float] = {}

    async def open(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        path = f"/live?ticket={_ticket(self.chain)}"
        self.writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        await self.reader.readuntil(b"retry: ")
        self.task = asyncio.create_task(self._read())

    async def _read(self) -> None:
        while line := await self.reader.readline():
            if line.startswith(b"id: "):
                self.came[int(line[4:])] = time.perf_counter()

    async def close(self) -> None:
        self.task.cancel()
        self.writer.close()


async def _open_all(listeners: list[_Listener]) -> None:
    for start in range(0, len(listeners), 200):
        await asyncio.gather(*(listener.open() for listener in listeners[start : start + 200]))


async def _write(url: str, chains: list[str], given: argparse.Namespace, listeners: list[_Listener]) -> list[float]:
    written: dict[tuple[str, int], float] = {}
    numbers: dict[str, int] = {}
    began = time.perf_counter()
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        for place in range(given.events):
            await asyncio.sleep(max(began + place / given.per_second - time.perf_counter(), 0))
            chain = chains[place % len(chains)]
            numbers[chain] = numbers.get(chain, 0) + 1
            written[chain, numbers[chain]] = time.perf_counter()
            await connection.execute(APPEND, {"chain": chain})
    await asyncio.sleep(2)
    return [
        (came - written[listener.chain, number]) * 1000
        for listener in listeners
        for number, came in listener.came.items()
    ]


def _share(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 1)


def _ticket(chain: str) -> str:
    from anlan.backbone import live_ticket

    return live_ticket.sign(chain=chain, account_id="0", seq=0)


def _secret() -> str:
    from django.conf import settings

    return settings.SECRET_KEY


def _memory_mb(pid: int) -> int:
    """Resident memory of the server and its worker, in MB."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    total_kb = 0
    for one in [str(pid), *children]:
        status = Path(f"/proc/{one}/status").read_text()
        total_kb += int(status.partition("VmRSS:")[2].split()[0])
    return total_kb // 1024


def _wait_for(port: int) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            with socket.create_connection(("127.0.0.1", port), 1) as probe:
                probe.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                if b" 200 " in probe.recv(64):
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit("the live server did not start")


if __name__ == "__main__":
    main()
