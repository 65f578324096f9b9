"""Stages ahead end as long after the present one as they did in cases that came the same way."""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl
import pytest

from anlan.engines.forecast.levels import MEDIAN, SHARES
from anlan.engines.forecast.logs import log_of_table, train
from anlan.engines.forecast.logs.ahead import stage_bounds
from anlan.engines.forecast.logs.calibration import Calibrator
from anlan.engines.forecast.logs.routes import Route
from tests.engines.forecast.logs.office import BEGINS

DAY = dt.timedelta(days=1)


def test_a_short_stage_ahead_stays_short_whatever_the_case_takes():
    draw = np.random.default_rng(2)
    rows = []
    for case in range(400):
        at = BEGINS + case / 4 * DAY
        # Waiting takes days, the stamp an hour, and paying weeks.
        for activity, days in (("notice", 0.0), ("stamp", draw.gamma(4, 1)), ("decide", 1 / 24), ("pay", 20.0)):
            at += float(days) * DAY
            rows.append({"case id": f"c{case}", "activity": activity, "time": at})
    log, now = log_of_table(pl.DataFrame(rows)), BEGINS + 90 * DAY
    model = train(log, trained_at=now, as_of=now, closed_when=["pay"])
    waiting = [one for one in model.predict(log, at=now) if one.stage == "notice"]
    assert len(waiting) > 5
    for one in waiting:
        (stamp, stamped), (decide, paid) = one.ahead
        assert (stamp, decide) == ("stamp", "decide")
        assert dt.timedelta(0) <= stamped.expected - one.stage_ends.expected < dt.timedelta(hours=6)
        assert paid.expected - stamped.expected > 10 * DAY


def test_what_is_ahead_goes_as_far_from_its_middle_as_both_lengths_together():
    step, whole = np.array([1.0, 2, 3, 4, 5, 6, 7]), np.full(7, 99.0)
    after = (0.0, 1, 2, 6, 7, 9, 10)
    bounds, closing = stage_bounds(step, whole, Route((1, 2), 1.0, (after, after)), Calibrator())
    assert bounds[MEDIAN] == pytest.approx(10, abs=0.2)
    assert bounds[1] < 10 - np.hypot(2, 5) + 0.5
    assert bounds[-2] > 10 + np.hypot(2, 3) - 0.5
    assert (np.diff(bounds) >= 0).all()
    assert len(bounds) == len(SHARES)
    np.testing.assert_array_equal(closing, whole)


def test_no_stage_ahead_ends_after_the_case():
    step = np.arange(1.0, 8.0)
    bounds, closing = stage_bounds(step, step + 1, Route((1, 2), 1.0, (tuple([50.0] * 7),) * 2), Calibrator())
    np.testing.assert_array_equal(bounds, closing)
