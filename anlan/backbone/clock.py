"""The one place that reads the clock. Doors call it and pass the instant on; rules never do."""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """This instant, aware, in UTC."""
    return dt.datetime.now(dt.UTC)
