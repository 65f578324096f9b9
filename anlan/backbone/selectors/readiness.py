"""Whether everything a request needs is there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

WORKER_SILENT_AFTER = dt.timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Readiness:
    """What was found. `worker_seen_s` is the age in seconds of the newest sign of life of a worker, None: never."""

    missing_migrations: tuple[str, ...]
    worker_seen_s: float | None

    @property
    def can_serve(self) -> bool:
        return not self.missing_migrations

    @property
    def worker_alive(self) -> bool:
        return self.worker_seen_s is not None and self.worker_seen_s <= WORKER_SILENT_AFTER.total_seconds()

    def as_json(self) -> dict[str, object]:
        return {
            "status": "ok" if self.can_serve and self.worker_alive else "degraded" if self.can_serve else "failed",
            "checks": {
                "database": "ok",
                "migrations": "ok" if self.can_serve else list(self.missing_migrations),
                "worker": "ok" if self.worker_alive else "silent",
                "worker_seen_s": self.worker_seen_s,
            },
        }


def readiness(*, at: dt.datetime) -> Readiness:
    """Ask the database. Raises `DatabaseError` when it does not answer."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    missing = tuple(f"{migration.app_label}.{migration.name}" for migration, _ in plan)
    return Readiness(missing, None if missing else _worker_seen_s(at))


def _worker_seen_s(at: dt.datetime) -> float | None:
    with connection.cursor() as cursor:
        cursor.execute("select max(last_heartbeat) from procrastinate_workers")
        newest = cursor.fetchone()[0]
    return None if newest is None else round(max((at - newest).total_seconds(), 0.0), 1)
