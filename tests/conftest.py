"""A private PostgreSQL for the tests (unless ANLAN_DATABASE_URL names a server) and the small cast everyone uses."""

from __future__ import annotations

import base64
import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

os.environ.setdefault("ANLAN_HOME", str(PROJECT / "var" / "tests"))
os.environ["ANLAN_SECRET_KEY"] = "a key for tests only"
os.environ["ANLAN_DATA_KEYS"] = base64.urlsafe_b64encode(b"test data key, thirty-two bytes!").decode()
os.environ["ANLAN_INDEX_KEY"] = base64.urlsafe_b64encode(b"test index key, thirty-two bytes").decode()
os.environ["ANLAN_LOCAL"] = "1"


def pytest_configure(config):
    if not os.environ.get("ANLAN_DATABASE_URL"):
        from anlan.config.embedded_postgres import EmbeddedPostgres

        EmbeddedPostgres(Path(os.environ["ANLAN_HOME"]) / "postgres").ensure_running()


pytest_plugins = ["tests.cast"]
