"""A model learnt from closed and open cases says when each open case will go on, and when it will close."""

from __future__ import annotations

import dataclasses
import datetime as dt
from itertools import pairwise
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from anlan.engines.forecast.logs import (
    LogUnfit,
    days_of,
    evaluate,
    load,
    log_of_table,
    openness,
    reasons,
    save,
    train,
    weekend_ahead,
)
from anlan.engines.forecast.logs.papers import asked_at
from tests.engines.forecast.logs.office import BEGINS, office_log, office_table

NOW = BEGINS + dt.timedelta(days=100)


@pytest.fixture(scope="module")
def log():
    return office_log()


@pytest.fixture(scope="module")
def model(log):
    return train(log, trained_at=NOW, as_of=NOW, closed_when=["pay"])


@pytest.fixture(scope="module")
def forecasts(log, model):
    return model.predict(log, at=NOW, closed_when=["pay"])


def test_every_open_case_is_forecast_and_no_other(log, forecasts):
    until = log.kept(log.days <= days_of(NOW))
    still_open = {
        case
        for case, activities in until.frame.group_by("case").agg(pl.col("activity")).iter_rows()
        if "pay" not in activities
    }
    assert {one.case for one in forecasts} == still_open
    assert len(still_open) > 5


def test_intervals_nest_and_stages_follow_one_another(forecasts):
    for one in forecasts:
        for ends in (one.stage_ends, *(ends for _, ends in one.ahead), one.closes):
            bounds = (ends.within90[0], ends.within80[0], ends.within50[0], ends.expected)
            upper = (ends.expected, ends.within50[1], ends.within80[1], ends.within90[1])
            assert list(bounds + upper) == sorted(bounds + upper)
            assert bounds[0] >= NOW
        in_order = [one.stage_ends, *(ends for _, ends in one.ahead), one.closes]
        for earlier, later in pairwise(in_order):
            assert earlier.expected <= later.expected
            assert earlier.within90[1] <= later.within90[1]


def test_the_last_stage_ahead_ends_when_the_case_closes(forecasts):
    told = [one for one in forecasts if one.ahead]
    assert told
    assert all(one.ahead[-1][1] == one.closes for one in told)


def test_with_no_stage_ahead_the_stage_ends_when_the_case_closes(forecasts):
    alone = [one for one in forecasts if not one.ahead]
    assert alone
    assert all(one.stage_ends == one.closes for one in alone)


def test_every_bound_of_a_stage_lies_between_those_around_it(forecasts):
    for one in forecasts:
        for earlier, later in pairwise([one.stage_ends, *(ends for _, ends in one.ahead), one.closes]):
            for width in ("within50", "within80", "within90"):
                assert getattr(earlier, width)[0] <= getattr(later, width)[0]
                assert getattr(earlier, width)[1] <= getattr(later, width)[1]


def test_stages_ahead_hold_about_as_often_as_they_say(log, forecasts):
    begun = {}
    for case, activity, at in log.frame.select("case", "activity", "at").iter_rows():
        begun.setdefault(case, []).append((activity, at.replace(tzinfo=dt.UTC)))
    held = []
    for one in forecasts:
        to_come = [(activity, at) for activity, at in begun[one.case] if at > NOW]
        for (stage, ends), (activity, _), (_, left_at) in zip(one.ahead, to_come, to_come[1:], strict=False):
            if stage != activity:
                break
            held.append(ends.within90[0] <= left_at <= ends.within90[1])
    assert len(held) >= 10
    assert np.mean(held) >= 0.75


def test_one_case_by_itself_is_forecast_as_in_the_whole_log(log, model, forecasts):
    situation = model.situation(log, now=days_of(NOW), closed_when=["pay"])
    alone = [model.predict_one(situation.history(n), situation.load, at=NOW) for n in range(len(forecasts))]
    for one, other in zip(alone, forecasts, strict=True):
        assert (one.case, one.stage, [name for name, _ in one.ahead]) == (
            other.case,
            other.stage,
            [name for name, _ in other.ahead],
        )
        assert abs(one.closes.within90[1] - other.closes.within90[1]) < dt.timedelta(minutes=1)
        assert abs(one.stage_ends.expected - other.stage_ends.expected) < dt.timedelta(minutes=1)


def test_a_log_in_which_no_case_goes_on_is_refused_in_words():
    alone = office_log(120).frame.unique("case", keep="first", maintain_order=True)
    with pytest.raises(LogUnfit, match="two events"):
        train(log_of_table(alone), trained_at=NOW)


def test_a_log_whose_events_all_happened_at_one_moment_is_refused_in_words():
    with pytest.raises(LogUnfit, match="at one moment"):
        train(log_of_table(office_table(60).with_columns(pl.lit(BEGINS).alias("time"))), trained_at=NOW)


def test_a_slow_clerk_takes_longer(log, model, forecasts):
    clerks = dict(zip(log.frame["case"], log.frame["attribute:clerk"], strict=True))
    days = {
        clerk: np.median(
            [
                (one.closes.expected - one.since).total_seconds() / 86_400
                for one in forecasts
                if clerks[one.case] == clerk and one.stage in ("notice", "check")
            ]
        )
        for clerk in ("slow", "quick")
    }
    assert days["slow"] > 1.5 * days["quick"]


def test_waiting_never_makes_the_close_lie_in_the_past(log, model):
    later = NOW + dt.timedelta(days=60)
    early = log.kept(log.days <= days_of(NOW))
    waited = model.predict(early, at=later, closed_when=["pay"])
    assert waited
    assert all(one.closes.within90[0] >= later for one in waited)


def test_a_stored_model_forecasts_the_same(tmp_path: Path, log, model, forecasts):
    save(model, tmp_path / "a.model")
    save(model, tmp_path / "b.model")
    again = load(tmp_path / "a.model")
    assert again.origin == model.origin
    assert again.predict(log, at=NOW) == forecasts
    assert (tmp_path / "a.model").read_bytes() == (tmp_path / "b.model").read_bytes()


def test_another_file_is_no_model(tmp_path: Path):
    (tmp_path / "a.model").write_text("x")
    with pytest.raises(LogUnfit, match="no forecast model"):
        load(tmp_path / "a.model")


def test_a_log_without_the_columns_learnt_from_is_refused(log, model):
    bare = log_of_table(log.frame.select("case", "activity", "at"))
    with pytest.raises(LogUnfit, match="clerk"):
        model.predict(bare, at=NOW)


def test_the_reasons_name_the_clerk(log, model, forecasts):
    clerks = dict(zip(log.frame["case"], log.frame["attribute:clerk"], strict=True))
    number = next(
        n for n, one in enumerate(forecasts) if clerks[one.case] == "slow" and one.stage in ("notice", "check")
    )
    situation = model.situation(log, now=days_of(NOW), closed_when=["pay"])
    found = reasons(model, situation, number, now=days_of(NOW))
    assert list(found) == sorted(found, key=lambda one: -one.weight)
    assert any(one.subject == "kind" and one.longer and "clerk slow" in one.words for one in found)


def test_papers_that_were_asked_for_and_have_not_come_are_the_first_reason(log, model, forecasts):
    number = next(n for n, one in enumerate(forecasts) if one.stage == "ask for papers")
    situation = model.situation(log, now=days_of(NOW), closed_when=["pay"])
    asked = (NOW - forecasts[number].since).days
    later = days_of(NOW) + 3
    first = reasons(model, situation, number, now=later)[0]
    assert (first.subject, first.longer) == ("papers", True)
    assert first.words in {
        f"papers are missing: they were asked for {days} days ago and have not come" for days in (asked + 3, asked + 4)
    }
    other = next(n for n, one in enumerate(forecasts) if one.stage == "decide")
    assert all(one.subject != "papers" for one in reasons(model, situation, other, now=days_of(NOW)))


@pytest.mark.parametrize(
    ("activities", "waits"),
    [
        (["Notice of loss", "Request additional documents"], True),
        (["MaterialRequested", "NoticeIssued", "DutyPaused"], True),
        (["documents missing", "reminder sent"], True),
        (["受理", "补件通知"], True),
        (["受理", "材料不齐", "电话提醒"], True),
        (["MaterialRequested", "MaterialRequestAnswered"], False),
        (["补件通知", "收到补件", "审核"], False),
        (["Request additional documents", "assess"], False),
        (["await payment"], False),
        (["documents complete"], False),
        ([], False),
    ],
)
def test_names_of_activities_tell_whether_papers_are_awaited(activities, waits):
    assert (asked_at(activities, [float(n) for n in range(len(activities))]) is not None) is waits


@pytest.mark.parametrize(("days", "ahead"), [(0, False), (1, True), (9, True)])
def test_a_weekend_is_seen_ahead(forecasts, days: int, ahead: bool):
    friday = dt.datetime(2025, 4, 11, 9, tzinfo=dt.UTC)
    ends = dataclasses.replace(forecasts[0].stage_ends, expected=friday + dt.timedelta(days=days))
    assert weekend_ahead(dataclasses.replace(forecasts[0], stage_ends=ends), friday) is ahead


def test_the_weekend_is_that_of_the_house_and_not_of_greenwich(forecasts):
    friday_night = dt.datetime(2025, 4, 11, 17, tzinfo=dt.UTC)  # Saturday in Shanghai
    ends = dataclasses.replace(forecasts[0].stage_ends, expected=friday_night + dt.timedelta(hours=1))
    one = dataclasses.replace(forecasts[0], stage_ends=ends)
    assert weekend_ahead(one, friday_night)
    assert not weekend_ahead(one, friday_night, dt.UTC)


def test_open_cases_are_told_by_their_silence(log):
    seen = log.kept(log.days <= days_of(NOW))
    state = openness(seen, until=days_of(NOW))
    truly_open = seen.frame["activity"].to_numpy()[seen.last] != "pay"
    assert not state.only_closed
    assert (~state.closed == truly_open).mean() > 0.98


def test_a_log_of_closed_cases_only_is_seen_to_be_one(log):
    closed = log.kept(log.days[log.last] <= days_of(NOW))
    state = openness(closed, until=days_of(NOW))
    assert state.only_closed
    assert state.closed.all()
    assert state.expected_open > 5


def test_a_log_of_open_cases_only_is_enough_for_a_model_that_knows_when_cases_end(log):
    unsaid = train(log, trained_at=NOW, as_of=NOW)
    whole = unsaid.predict(log, at=NOW)
    assert len(whole) > 10
    for cases in ([one.case for one in whole], [whole[0].case]):
        part = log.kept(np.isin(log.frame["case"].to_numpy(), cases))
        assert [one.case for one in unsaid.predict(part, at=NOW)] == cases


def test_what_closes_a_case_need_not_be_in_a_log_of_open_ones(log, model, forecasts):
    part = log.kept(np.isin(log.frame["case"].to_numpy(), [one.case for one in forecasts])).until(days_of(NOW))
    assert "pay" not in part.frame["activity"]
    assert len(model.predict(part, at=NOW, closed_when=["pay"])) == len(forecasts)


def test_activities_that_a_model_has_never_seen_are_counted(log, model):
    renamed = log_of_table(office_table().with_columns(pl.col("activity").replace("check", "review")))
    assert model.unknown_activities(log) == {}
    found = model.unknown_activities(renamed)
    assert found == {"review": int((log.frame["activity"] == "check").sum())}
    number, stage = next(
        (n, one.stage) for n, one in enumerate(model.predict(renamed, at=NOW)) if one.stage == "review"
    )
    told = reasons(model, model.situation(renamed, now=days_of(NOW)), number, now=days_of(NOW))
    assert stage == "review"
    assert "stage" not in {one.subject for one in told}


def test_an_activity_nobody_knows_cannot_close_cases(log):
    with pytest.raises(LogUnfit, match="dance"):
        train(log, trained_at=NOW, closed_when=["dance"])


def test_where_no_case_has_ended_nothing_is_learnt(log):
    opening = log.frame["activity"][0]
    with pytest.raises(LogUnfit, match="check --closed-when"):
        train(log, trained_at=NOW, closed_when=[opening])


def test_a_moment_before_the_log_is_refused_by_its_beginning(log, model):
    with pytest.raises(LogUnfit, match="the log begins at"):
        train(log, trained_at=NOW, as_of=BEGINS - dt.timedelta(days=9))
    with pytest.raises(LogUnfit, match="the log begins at"):
        model.predict(log, at=BEGINS - dt.timedelta(days=9))


def test_what_gives_a_case_away_is_left_out_without_the_leak_too():
    table = office_table().with_columns(pl.len().over("case id").alias("steps in all"))
    log = log_of_table(table)
    assert "steps in all" in evaluate(log).left_out
    assert "steps in all" in evaluate(log, no_leak=True).left_out


def test_too_few_cases_are_refused():
    with pytest.raises(LogUnfit, match="too few"):
        train(office_log(20), trained_at=NOW)
    with pytest.raises(LogUnfit, match="too few"):
        evaluate(office_log(20))


@pytest.mark.parametrize("no_leak", [False, True])
def test_the_yardstick_measures_better_than_a_constant(log, no_leak: bool):
    scores = evaluate(log, no_leak=no_leak)
    assert scores.mae_days < 0.7 * scores.median_baseline_mae_days
    assert 0.8 <= scores.coverage90 <= 1
    assert scores.rows == sum(count for count, _ in scores.stage_coverage90.values())
    assert (scores.unfinished_rows > 0) is no_leak


def test_cases_still_open_are_not_measured_as_if_their_last_event_were_their_end(log):
    cut = log.kept(log.days <= days_of(NOW))
    taken, left = evaluate(cut), evaluate(cut, closed_when=["pay"])
    assert taken.open_cases > 0
    assert taken.unfinished_rows == 0
    assert left.rows < taken.rows
    assert evaluate(log, closed_when=["pay"]).open_cases == 0


def test_too_few_known_ends_are_said_and_no_model_falls_over():
    short = office_log(60)
    with pytest.raises(LogUnfit, match="without --no-leak"):
        evaluate(short.kept(short.case < 55), no_leak=True)


def test_an_activity_the_log_does_not_hold_closes_nothing(log, model):
    with pytest.raises(LogUnfit, match="no event is called 'gone'"):
        evaluate(log, closed_when=["gone"])
    with pytest.raises(LogUnfit, match="no event is called 'gone'"):
        model.predict(log, at=NOW, closed_when=["gone"])


def test_a_word_where_a_number_was_is_a_number_nobody_knows():
    draw = np.random.default_rng(2)
    numbered = office_log().frame.rename({"case": "case id", "at": "time", "attribute:clerk": "clerk"})
    numbered = numbered.with_columns(pl.Series("amount", draw.gamma(2, 100, len(numbered))))
    made = train(log_of_table(numbered), trained_at=NOW, as_of=NOW, closed_when=["pay"])
    assert "attribute:amount" in made.origin.attributes
    words = numbered.with_columns(pl.col("amount").cast(pl.String).replace({str(numbered["amount"][0]): "n/a"}))
    assert made.predict(log_of_table(words, attributes=["clerk", "amount"]), at=NOW)
