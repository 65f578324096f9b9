"""Where settings come from: the environment, and for a first try on one machine a private file made once.

A server sets every secret itself (`docs/how-to/go-to-production.md`). On a developer's machine nothing is set; then
`ANLAN_HOME/local.env` (mode 0600) is written with fresh random secrets and read from there ever after.
"""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

PROJECT = Path(__file__).resolve().parents[2]


def home() -> Path:
    """The folder that holds everything this installation writes: database, files, local secrets."""
    return Path(os.environ.get("ANLAN_HOME", PROJECT / "var")).resolve()


def load() -> None:
    """Fill the environment from the local file where the real environment is silent."""
    if os.environ.get("ANLAN_SECRET_KEY"):
        return
    path = home() / "local.env"
    if not path.exists():
        _write_fresh(path)
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            name, _, value = line.partition("=")
            os.environ.setdefault(name, value)


def _write_fresh(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        "# Made once for this machine. A server sets these in its own environment instead.",
        f"ANLAN_SECRET_KEY={secrets.token_urlsafe(48)}",
        f"ANLAN_DATA_KEYS={base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()}",
        f"ANLAN_INDEX_KEY={base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()}",
        "ANLAN_LOCAL=1",
    ]
    fresh = path.with_suffix(f".{os.getpid()}")
    fresh.touch(mode=0o600)
    fresh.write_text("\n".join(lines) + "\n")
    try:
        os.link(fresh, path)  # two processes starting at once must agree on one file
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def flag(name: str, default: bool = False) -> bool:
    """Whether an on/off setting is on: 1, true, yes and on are on."""
    text = os.environ.get(name)
    return default if text is None else text.strip().lower() in {"1", "true", "yes", "on"}


#: Statements sent a third time on a connection are planned once and kept: a claim takes a third less time then.
_PREPARED = {"server_side_binding": True, "prepare_threshold": 3}


def django_database(url: str) -> dict[str, object]:
    """Django's connection settings for `postgresql://user:password@host:port/name?host=/socket/dir`."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": query.get("user", [unquote(parts.username or "")])[0],
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", [parts.hostname or ""])[0],
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": _PREPARED | {name: values[0] for name, values in query.items() if name not in {"host", "user"}},
    }
