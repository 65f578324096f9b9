"""A log that has grown is learnt anew, and the newer model is used unless it foresees the newest weeks worse."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from anlan.engines.forecast.logs import LogUnfit, days_of, load, log_of_table, renew, save, train
from tests.engines.forecast.logs.office import BEGINS, office_log

DAY = dt.timedelta(days=1)
LEARNT = BEGINS + 60 * DAY


def office(*, slow_from: float, slow_until: float):
    """Three cases a day, each checked, decided and paid; those that begin between two days take eight times as long."""
    draw = np.random.default_rng(3)
    rows = []
    for case in range(400):
        begun = case / 3
        pace = 8.0 if slow_from <= begun < slow_until else 1.0
        at = BEGINS + begun * DAY
        for activity, days in (("notice", 0.0), ("check", draw.gamma(4, 0.1)), ("pay", draw.gamma(8, 0.1))):
            at += float(days * (pace if activity == "pay" else 1.0)) * DAY
            rows.append({"case id": f"c{case}", "activity": activity, "time": at})
    return log_of_table(pl.DataFrame(rows))


def learnt_until(log, moment):
    return train(log, trained_at=moment, as_of=moment, closed_when=["pay"])


def test_what_has_changed_since_is_learnt_and_used():
    log, now = office(slow_from=60, slow_until=999), BEGINS + 110 * DAY
    found = renew(learnt_until(log, LEARNT), log, trained_at=now, as_of=now)
    assert found.replaced
    assert found.comparison.loss_candidate < 0.8 * found.comparison.loss_in_use
    assert found.model.origin.last_event_at > now - DAY
    assert found.model.origin.closed_when == ("pay",)


def test_a_model_that_learnt_from_weeks_unlike_the_newest_does_not_take_the_place_of_a_better_one():
    log, now = office(slow_from=60, slow_until=106), BEGINS + 133 * DAY
    in_use = learnt_until(log, LEARNT)
    found = renew(in_use, log, trained_at=now, as_of=now)
    assert not found.replaced
    assert found.model is in_use
    assert found.comparison.loss_candidate > found.comparison.loss_in_use


def test_nothing_the_model_in_use_was_learnt_from_is_held_against_it():
    log, now = office_log(), LEARNT + 7 * DAY
    in_use = learnt_until(log, LEARNT)
    found = renew(in_use, log, trained_at=now, as_of=now)
    assert dt.datetime.fromtimestamp(found.begin * 86_400, dt.UTC) == in_use.origin.last_event_at
    events = ((log.days > found.begin) & (log.days <= now.timestamp() / 86_400)).sum()
    assert 0 < found.comparison.visits <= 2 * events


def test_where_little_happened_of_late_older_weeks_are_looked_at_too():
    log = office(slow_from=0, slow_until=0)
    quiet = log.kept(log.days <= days_of(LEARNT) + 20)
    found = renew(learnt_until(log, LEARNT), quiet, trained_at=LEARNT, as_of=LEARNT + 60 * DAY)
    assert found.comparison.visits >= 50
    assert days_of(LEARNT) <= found.begin < days_of(LEARNT) + 20


def test_too_little_that_is_new_is_said():
    log = office_log()
    with pytest.raises(LogUnfit, match="50 events are needed"):
        renew(learnt_until(log, LEARNT), log, trained_at=LEARNT, as_of=LEARNT + DAY)


def test_a_model_that_is_there_stays_whole_until_the_new_one_is(tmp_path: Path, monkeypatch):
    model, path = learnt_until(office_log(), LEARNT), tmp_path / "a.model"
    save(model, path)
    whole = path.read_bytes()
    monkeypatch.setattr(zipfile.ZipFile, "writestr", _disk_full)
    with pytest.raises(OSError, match="disk"):
        save(model, path)
    assert path.read_bytes() == whole
    assert load(path).origin == model.origin


def _disk_full(*_: object) -> None:
    raise OSError("the disk is full")
