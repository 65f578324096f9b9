"""Reading several rows as they all were at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Let everything read inside be as of one instant, so that no page shows one half of somebody's step.

    Statement by statement the database shows what is committed by then: a claim still waiting for papers, say, beside
    papers that are all there. Nothing can be written inside. Within a transaction that has begun, that one decides.
    """
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read, read only")
        yield
