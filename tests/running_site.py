"""A real site for tests that need one: its own database, web server, live updates and worker, on loopback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from anlan.config.client import Client
from anlan.config.ports import free_pair

PROJECT = Path(__file__).resolve().parents[1]
READY_SECONDS = 120


class RunningSite:
    """`anlan serve` in a home of its own, seeded with the demonstration's people."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="anlan-site-"))
        self.port = free_pair(19_000, 19_900)
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = self.home / "site.log"
        outside = {name: value for name, value in os.environ.items() if not name.startswith("ANLAN_")}
        self.environment = outside | {
            "ANLAN_HOME": str(self.home),
            "ANLAN_SITE_URL": self.url,
            "ANLAN_LIVE_URL": f"http://127.0.0.1:{self.port + 1}",
            "ANLAN_EXERCISE_BANK_SECONDS": "1",
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> RunningSite:
        """Set everything up, seed it and wait until pages are served and the worker is alive."""
        self.run("migrate")
        seeding = "from anlan.config.cli.starting import start; start()\n"
        seeding += "from anlan.backbone.clock import now; from anlan.config.demo.seed import seed; seed(at=now())"
        self.python(seeding)
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "anlan", "serve", "--port", str(self.port)]
            self.process = subprocess.Popen(command, env=self.environment, cwd=PROJECT, stdout=log, stderr=log)
        self.wait_ready()
        return self

    def wait_ready(self) -> None:
        """Wait until the site says that everything works; fails with the end of its log."""
        end = time.monotonic() + READY_SECONDS
        while time.monotonic() < end and self.process is not None and self.process.poll() is None:
            try:
                if httpx.get(f"{self.url}/readyz", timeout=2).json()["status"] == "ok":
                    return
            except (httpx.HTTPError, ValueError, KeyError):
                pass  # not listening yet: that is what we wait for
            time.sleep(0.2)
        raise TimeoutError(f"the site is not ready:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        """End the site, then its database, and clear its home away."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)
        from anlan.config.embedded_postgres import EmbeddedPostgres

        EmbeddedPostgres(self.home / "postgres").stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """An `anlan` command in this site's home."""
        command = [sys.executable, "-m", "anlan", *arguments]
        return subprocess.run(command, env=self.environment, cwd=PROJECT, check=check, capture_output=True, text=True)

    def python(self, program: str) -> str:
        """What a few lines print that run in this site's home."""
        command = [sys.executable, "-c", program]
        done = subprocess.run(command, env=self.environment, cwd=PROJECT, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout

    def code(self, who: str) -> str:
        """The present one-time code of a member of staff, or the last one sent to a phone."""
        return self.run("demo", "--code", who).stdout.strip()

    def password(self, username: str) -> str:
        """A staff password of the demonstration."""
        rows = json.loads((self.home / "demo-sign-ins.json").read_text())
        return next(row["password"] for row in rows if row["username"] == username)

    def staff(self, username: str) -> Client:
        """A member of staff, signed in to the API."""
        client = Client(self.url)
        client.sign_in("/staff-sessions", username=username, password=self.password(username), totp=self.code(username))
        return client

    def customer(self, phone: str) -> Client:
        """A customer, signed in to the API."""
        client = Client(self.url)
        client.post("/session-codes", {"phone": phone})
        client.sign_in("/sessions", phone=phone, code=self.code(phone))
        return client
