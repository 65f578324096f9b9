"""Where the tests run: their own home, keys and database. Loaded before Django reads its settings (see addopts).

The keys are fixed on purpose: a test that shows sealed bytes must show the same tomorrow.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

os.environ.setdefault("ANLAN_HOME", str(PROJECT / "var" / "tests"))
os.environ["ANLAN_SECRET_KEY"] = "a key for tests only, known to everyone who reads this"
os.environ["ANLAN_DATA_KEYS"] = base64.urlsafe_b64encode(b"test data key, thirty-two bytes!").decode()
os.environ["ANLAN_INDEX_KEY"] = base64.urlsafe_b64encode(b"test index key, thirty-two bytes").decode()
os.environ["ANLAN_LOCAL"] = "1"
(Path(os.environ["ANLAN_HOME"]) / "static").mkdir(parents=True, exist_ok=True)


def pytest_configure() -> None:
    """Start the embedded PostgreSQL unless ANLAN_DATABASE_URL names a server."""
    if not os.environ.get("ANLAN_DATABASE_URL"):
        from anlan.config.embedded_postgres import EmbeddedPostgres

        EmbeddedPostgres(Path(os.environ["ANLAN_HOME"]) / "postgres").ensure_running()
