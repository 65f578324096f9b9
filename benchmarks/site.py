"""A site of its own for measurements: fresh home, embedded PostgreSQL, free ports; gone when done."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from anlan.config.ports import free_pair

PROJECT = Path(__file__).resolve().parents[1]


@contextmanager
def own_home(**environment: str) -> Iterator[Path]:
    """A fresh installation in a temporary folder, with tables, schedules and Django ready in this process.

    One process can have one home only, so it is made once and every measurement of a run shares it.
    """
    home = Path(tempfile.mkdtemp(prefix="anlan-bench-"))
    home.chmod(0o755)
    os.environ |= {"ANLAN_HOME": str(home), "DJANGO_SETTINGS_MODULE": "anlan.config.settings"} | environment
    os.environ.pop("ANLAN_DATABASE_URL", None)
    from anlan.config.cli.setup import migrate

    migrate(as_json=False)
    from django.conf import settings

    try:
        yield home
    finally:
        settings.EMBEDDED_POSTGRES.stop()
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def serving(*words: str, ready: str = "/readyz", **environment: str) -> Iterator[tuple[str, int]]:
    """`anlan serve WORDS`; answers its address and the supervisor's process id."""
    port = free_pair(23_000, 25_000)
    url = f"http://127.0.0.1:{port}"
    addresses = {"ANLAN_SITE_URL": url, "ANLAN_LIVE_URL": f"http://127.0.0.1:{port + 1}"}
    command = [sys.executable, "-m", "anlan", "serve", "--port", str(port), *words]
    # Standard output is for the figures alone.
    supervisor = subprocess.Popen(command, cwd=PROJECT, env=os.environ | addresses | environment, stdout=sys.stderr)
    try:
        _wait(f"{url}{ready}", supervisor)
        yield url, supervisor.pid
    finally:
        supervisor.send_signal(signal.SIGTERM)
        supervisor.wait(60)


def below(root: int) -> list[int]:
    """The process ids of everything below a process."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    found: list[int] = []
    layer = {root}
    while layer:
        layer = {pid for pid, parent in parents.items() if parent in layer}
        found += layer
    return found


def _wait(address: str, supervisor: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 180
    while time.monotonic() < end:
        if supervisor.poll() is not None:
            raise SystemExit(f"the site ended with {supervisor.returncode} while starting")
        try:
            if httpx.get(address, timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.1)
    raise SystemExit(f"{address} did not answer")
