"""Partitions of the journal, one a month (UTC), made ahead of time."""

from __future__ import annotations

import datetime as dt
import logging

from django.db import IntegrityError, connection, transaction

MONTHS_AHEAD = 2

_log = logging.getLogger(__name__)


def prepare(*, at: dt.datetime) -> list[str]:
    """Make the partitions of the month of `at` and the two after it; those that exist stay. Returns their names.

    A month that already has events in the rest partition (no job ran for a quarter of a year) stays there: PostgreSQL
    refuses to split it, and reading and verifying do not care where a row lies.
    """
    names = []
    first = at.astimezone(dt.UTC).date().replace(day=1)
    for ahead in range(MONTHS_AHEAD + 1):
        years, month = divmod(first.month - 1 + ahead, 12)
        day = first.replace(year=first.year + years, month=month + 1)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("select journal_prepare_month(%s)", [day])
                names.append(cursor.fetchone()[0])
        except IntegrityError:
            _log.warning("events of %s are in journal_event_rest already and stay there", f"{day:%Y-%m}")
    return names
