"""Early, middle and late ends are learnt from lengths of very different size, and hold as often as they say."""

from __future__ import annotations

import numpy as np
import pytest

from anlan.engines.forecast.logs import quantiles
from anlan.engines.forecast.logs.sample import Sample


def sample(count: int, *, seed: int) -> Sample:
    """Rows of two kinds of case, one thirty times as long as the other, and a feature that says nothing."""
    draw = np.random.default_rng(seed)
    kind = draw.integers(0, 2, count)
    rows = np.stack([kind, draw.random(count)], axis=1).astype(np.float32)
    days = draw.exponential(np.where(kind == 1, 30.0, 1.0))
    place = np.arange(count)
    return Sample(rows, place / 10.0, kind, place, place, days, np.ones(count, dtype=bool))


@pytest.fixture(scope="module")
def learnt() -> quantiles.Quantiles:
    return quantiles.fit(sample(6000, seed=1), [0])


def test_ends_hold_as_often_as_they_say_for_short_and_for_long_cases(learnt):
    later = sample(4000, seed=2)
    found = learnt.days(later.rows)
    for kind in (0, 1):
        here = later.stage == kind
        shares = (later.days[here, None] <= found[here]).mean(axis=0)
        np.testing.assert_allclose(shares, [0.05, 0.5, 0.95], atol=0.035)


def test_ends_rise_and_none_lies_in_the_past(learnt):
    found = learnt.days(sample(500, seed=3).rows)
    assert (np.diff(found, axis=1) >= 0).all()
    assert (found >= 0).all()


def test_the_late_end_is_the_mean_of_two_kinds_of_trees(learnt):
    rows = sample(50, seed=4).rows
    late = [
        one.scale.days(np.maximum(booster.predict(rows), 0))
        for one, booster in zip(quantiles.LEARNERS, learnt.boosters, strict=True)
        if one.end == quantiles.HIGH
    ]
    assert len(late) == 2
    assert not np.allclose(*late)
    np.testing.assert_allclose(learnt.days(rows)[:, 2], np.mean(late, axis=0))
