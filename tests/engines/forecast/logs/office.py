"""An invented office: papers are checked, a quick or a slow clerk decides, money is paid."""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl

from anlan.engines.forecast.logs import EventLog, log_of_table

BEGINS = dt.datetime(2025, 1, 1, 9, tzinfo=dt.UTC)


def office_table(cases: int = 400, seed: int = 1) -> pl.DataFrame:
    """One row an event; a slow case takes ten days to decide, a quick one two; three new cases a day."""
    draw = np.random.default_rng(seed)
    rows = []
    for case in range(cases):
        at = BEGINS + dt.timedelta(days=case / 3)
        slow = bool(draw.random() < 0.4)
        steps = [("notice", 0.0), ("check", draw.gamma(4, 0.1))]
        if draw.random() < 0.3:
            steps += [("ask for papers", draw.gamma(4, 0.1)), ("check", draw.gamma(4, 0.8))]
        steps += [("decide", draw.gamma(20, 0.5 if slow else 0.1)), ("pay", draw.gamma(4, 0.25))]
        for activity, days in steps:
            at += dt.timedelta(days=float(days))
            rows.append({"case id": f"c{case}", "activity": activity, "time": at, "clerk": "slow" if slow else "quick"})
    return pl.DataFrame(rows)


def office_log(cases: int = 400, seed: int = 1) -> EventLog:
    """The table as a log."""
    return log_of_table(office_table(cases, seed))
