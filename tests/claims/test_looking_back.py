"""However many visits a large house has, a part of them says how promises came out, and reaches back a month."""

from __future__ import annotations

import datetime as dt

import pytest

from anlan.claims.models import StageRecord
from anlan.claims.selectors import calibration
from anlan.claims.selectors.calibration import outcomes
from anlan.claims.selectors.promise_models import real_observations
from anlan.engines import forecast

pytestmark = pytest.mark.django_db
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
VISITS, DAYS = 400, 25


@pytest.fixture
def house(story):
    """A claim with many visits, begun one after another in twenty-five days and over within one more, each too late."""
    story.contract()
    claim = story.reported()
    at = story.clock.at

    def visit(number: int) -> StageRecord:
        begun = at - DAY - DAYS * DAY * (1 - number / VISITS)
        return StageRecord(
            claim=claim,
            stage="liability",
            visit=100 + number,
            cause="test",
            started_at=begun,
            earliest_at=begun + HOUR,
            expected_at=begun + 12 * HOUR,
            latest_at=begun + 20 * HOUR,
            ended_at=begun + DAY,
        )

    StageRecord.objects.bulk_create(visit(number) for number in range(VISITS))
    calibration.forget_calibration()
    return at


def test_all_visits_of_a_small_house_are_looked_at(house):
    assert sum(one.stage == "liability" for one in outcomes(at=house)) == VISITS


def test_of_a_large_house_a_part_is_looked_at_that_reaches_back_as_far(house, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(forecast, "MOST_LATELY", 100)
    outcomes(at=house)
    with django_assert_num_queries(3):
        seen = [one for one in outcomes(at=house) if one.stage == "liability"]
    assert 80 <= len(seen) <= 100
    begun = [one.promise.begins.at - HOUR for one in seen if one.promise and one.promise.begins]
    assert min(begun) < house - 25 * DAY
    assert max(begun) > house - 2 * DAY


def test_what_broke_in_a_large_house_is_made_up_for_although_a_day_brings_more_than_is_looked_at(house, monkeypatch):
    monkeypatch.setattr(forecast, "MOST_LATELY", 12)
    late = [one.promise.ends.missed for one in outcomes(at=house) if one.promise and one.promise.ends]
    assert len(late) >= 6
    assert all(late)


def test_the_same_visits_stay_chosen_while_the_house_grows(house, monkeypatch):
    monkeypatch.setattr(forecast, "MOST_LATELY", 150)

    def ends() -> set[dt.datetime]:
        return {one.promise.ends.at for one in outcomes(at=house) if one.promise and one.promise.ends}

    before = ends()
    newest = StageRecord.objects.order_by("-pk")[0]
    newest.pk, newest.visit = None, newest.visit + 1
    newest.save()
    assert before <= ends()


def test_a_very_large_house_learns_from_a_part(house, monkeypatch):
    everything = len(real_observations(at=house))
    monkeypatch.setattr(forecast, "MOST_LEARNT_FROM", 100)
    part = real_observations(at=house)
    assert everything > VISITS
    assert 50 <= len(part) <= 110
    assert min(one.started_at for one in part) < house - 25 * DAY
