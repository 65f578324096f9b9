"""What a case in which nothing has happened for a while is told: by what nothing happening means, not by its age."""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl
import pytest

from anlan.engines.forecast.logs import days_of, log_of_table, reasons, train
from anlan.engines.forecast.logs.features import Vocabulary, features, grown_silent
from anlan.engines.forecast.logs.load import Load
from anlan.engines.forecast.logs.pauses import as_long_again
from tests.engines.forecast.logs.office import BEGINS, office_log

DAY = dt.timedelta(days=1)


def log_of(lengths, cases: int = 1500, seed: int = 5):
    """Cases that begin five a day; `lengths(draw)` gives what happens in one and after how many days."""
    draw = np.random.default_rng(seed)
    rows = []
    for case in range(cases):
        at = BEGINS + case / 5 * DAY
        for activity, days in lengths(draw):
            at += float(days) * DAY
            rows.append({"case id": f"c{case}", "activity": activity, "time": at})
    return log_of_table(pl.DataFrame(rows))


def memoryless(draw):
    """Four stages, each of which may end at any moment, in the mean after four days: waiting brings nothing nearer."""
    return [("A", 0.0), *((name, draw.exponential(4.0)) for name in ("B", "C", "D", "end"))]


def closed_after_thirty_days(draw):
    """Solved after one to three days, and closed by a clock thirty days later, unless it is opened again at once."""
    again = [("again", 0.5), ("solved", draw.uniform(1, 3))] if draw.random() < 0.2 else []
    return [("begun", 0.0), ("solved", draw.uniform(1, 3)), *again, ("end", 30.0)]


@pytest.fixture(scope="module", params=[memoryless, closed_after_thirty_days])
def house(request):
    log = log_of(request.param)
    now = BEGINS + 250 * DAY
    return request.param, log, train(log, trained_at=now, as_of=now, closed_when=["end"]), now


def days_left(forecast, now) -> float:
    return (forecast.closes.expected - now) / DAY


def test_waiting_counts_for_as_much_as_it_means(house):
    made, log, model, now = house
    found = [one for one in model.predict(log, at=now) if one.stage in ("A", "solved")]
    silent = np.array([(now - one.since) / DAY for one in found])
    left = np.array([days_left(one, now) for one in found])
    long = silent > 3
    assert long.sum() > 5
    if made is memoryless:
        assert np.median(left[long]) == pytest.approx(14.7, rel=0.2)  # the median of four stages of four days each
    else:
        np.testing.assert_allclose(left[long], 30 - silent[long], atol=2.5)


def test_as_many_silent_cases_close_sooner_than_expected_as_later(house):
    made, log, model, now = house
    ends = dict(zip(log.frame["case"], log.days[log.last], strict=True))
    found = [one for days in (0, 20, 40, 60) for one in model.predict(log, at=now - days * DAY)]
    closings = np.array([ends[one.case] for one in found])
    expected = np.array([days_of(one.closes.expected) for one in found])
    if made is memoryless:
        assert np.mean(closings > expected) == pytest.approx(0.5, abs=0.08)
    low, high = (np.array([days_of(one.closes.within90[side]) for one in found]) for side in (0, 1))
    assert 0.85 <= ((low <= closings) & (closings <= high)).mean() <= 0.99


def test_a_case_silent_for_longer_than_any_is_told_widely_and_why(house):
    made, log, model, now = house
    stuck = log.frame.filter(pl.col("case") == "c10").with_columns(case=pl.lit("stuck"))[:2]
    log = log_of_table(pl.concat([log.frame, stuck]))
    before = None
    for days in (0, 100, 1000):
        at = now + days * DAY
        number, one = next((n, one) for n, one in enumerate(model.predict(log, at=at)) if one.case == "stuck")
        silent = (at - one.since) / DAY
        left = np.array([(end - at) / DAY for end in (*one.stage_ends.within90, *one.closes.within90)])
        assert silent > 240
        assert left[1] > 0.9 * silent
        assert left[3] >= left[1]
        assert left[0] > 0.01 * silent
        assert left[2] >= left[0]
        if made is memoryless:
            assert one.closes.expected - one.stage_ends.expected > 5 * DAY, "two stages of four days are still ahead"
        assert before is None or (left > before).all()
        before = left
        why = reasons(model, model.situation(log, now=days_of(at)), number, now=days_of(at))
        assert f"nothing has happened for {silent:.0f} days" in why[0].words
        assert [one.subject for one in why].count("silence") == 1


def test_a_pause_no_longer_than_others_is_read_from_the_curve(house):
    *_, model, _ = house
    longest = np.array(model.longest_pauses[:2])
    assert (as_long_again(longest, longest) == 0).all()
    assert (as_long_again(longest * 3, longest)[:, 0] > 0).all()


def test_a_row_grown_silent_is_that_of_the_moment():
    log = office_log(120)
    vocabulary = Vocabulary.of(log)
    stage = vocabulary.stages(log)
    load = Load.of(log, stage, closed=np.ones(len(log), dtype=bool))
    rows = features(log, vocabulary, load)
    place, silent = 200, 1.25
    one = slice(place, place + 1)
    grown = grown_silent(rows[one], vocabulary, load, at=log.days[one], stage=stage[one], silent=np.array([silent]))[0]
    changed = {name for name, a, b in zip(vocabulary.names, rows[place], grown, strict=True) if a != b and a == a}
    assert {"elapsed", "silence", "weekday", "hour"} <= changed
    assert not changed & {"prefix", "gap_1", "last_1", "attribute:clerk", "different"}
    assert grown[vocabulary.names.index("silence")] == pytest.approx(silent)
    assert rows[place][vocabulary.names.index("silence")] == 0
