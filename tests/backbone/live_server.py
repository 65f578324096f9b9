"""A real live server in its own process, and a small reader of server-sent events, for the tests of live updates."""

from __future__ import annotations

import importlib
import json
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import psycopg
from django.conf import settings

from anlan.backbone.domain.journal import body_digest
from anlan.config.ports import free_pair
from tests.cast import NOON

PATIENCE_SECONDS = 20


@contextmanager
def live_server(database_url: str) -> Iterator[str]:
    """The address of a live server that listens to a database."""
    port = free_pair(25_000, 26_000)
    environment = os.environ | {
        "ANLAN_DATABASE_URL": database_url,
        "ANLAN_SECRET_KEY": settings.SECRET_KEY,
        "DJANGO_SETTINGS_MODULE": "anlan.config.settings",
    }
    command = [sys.executable, "-m", "anlan.backbone.live", "--port", str(port)]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until(lambda: _health(address).get("listening"), "the live server listens to the database")
        yield address
    finally:
        server.terminate()
        server.wait(PATIENCE_SECONDS)


def _health(address: str) -> dict:
    try:
        return httpx.get(f"{address}/healthz").json()
    except httpx.TransportError:
        return {}


def health(address: str) -> dict:
    return _health(address)


def wait_until(true, what: str) -> None:
    """Wait for a condition, or fail saying what did not come."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"waited {PATIENCE_SECONDS} s in vain: {what}")
        time.sleep(0.02)


class Page:
    """What a browser's EventSource does: reads events, remembers the last number, can come back with it."""

    def __init__(self, address: str, ticket: str, *, last_event_id: int | None = None) -> None:
        self.seen: queue.Queue[dict] = queue.Queue()
        self.words: list[str] = []
        self._client = httpx.Client(timeout=httpx.Timeout(PATIENCE_SECONDS, read=None))
        headers = {} if last_event_id is None else {"Last-Event-ID": str(last_event_id)}
        request = self._client.build_request("GET", f"{address}/live", params={"ticket": ticket}, headers=headers)
        self.response = self._client.send(request, stream=True)
        assert self.response.status_code == 200, self.response.read()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        try:
            for line in self.response.iter_lines():
                if line.startswith("data: {"):
                    self.seen.put(json.loads(line[6:]))
                elif line:
                    self.words.append(line)
        except (httpx.TransportError, httpx.StreamError):
            pass  # the connection dropped: that is what some tests are about

    def next_numbers(self, count: int) -> list[int]:
        return [self.seen.get(timeout=PATIENCE_SECONDS)["seq"] for _ in range(count)]

    def drop(self) -> None:
        """The phone goes into a tunnel."""
        # Closing alone would wait for the thread that reads; shutting down is what a lost connection looks like.
        self.response.extensions["network_stream"].get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        self._client.close()


def create_journal(database_url: str) -> None:
    """The journal's tables and functions, in a database of the test's own."""
    sql = importlib.import_module("anlan.backbone.migrations.0002_journal")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(sql.TABLES + sql.PARTITION + sql.APPEND + sql.REFUSE)


def append(connection: psycopg.Connection, chain: str, count: int = 1) -> None:
    """Events as `journal.record` writes them, each in a transaction of its own."""
    for _ in range(count):
        facts = {"kind": "NoteAdded", "actor": "system", "happened_at": NOON, "recorded_at": NOON}
        body = body_digest(chain=chain, payload={}, **facts)
        connection.execute(
            "select journal_append(%s, %s, 'system', array['NoteAdded'], %s, array['{}'::jsonb], %s)",
            [chain, NOON, [NOON], [body]],
        )
