"""The page of promises: every figure is counted from visits, leads to them, and shows nobody else's."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from anlan.backbone.domain.scope import Scope
from anlan.backbone.selectors.duties import due_instants, due_instants_of
from anlan.backbone.selectors.scope import scope_of
from anlan.claims.models import PromiseModel, StageRecord
from anlan.claims.selectors import calibration
from anlan.claims.selectors.promise_models import forget_model
from anlan.claims.selectors.promise_record import promise_record, visits_behind, week_of
from anlan.claims.selectors.promises import promises, promises_of_many
from anlan.claims.services import refreshing
from anlan.claims.services.learning import learn_promises
from anlan.claims.services.moving import at_stage
from anlan.kernel.calendar import shanghai_day
from tests.backbone.sign_in_steps import staff_client
from tests.claims.story import now

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def nothing_remembered():
    """What a process remembers of models and outcomes belongs to its database."""
    forget_model()
    calibration.forget_calibration()
    yield
    forget_model()
    calibration.forget_calibration()


@pytest.fixture
def claim(story):
    """王秀兰's claim, in the middle of its way."""
    story.contract()
    return story.with_papers(story.reported())


@pytest.fixture
def visits(story, claim):
    """Finished visits to add to that claim: so many kept, so many broken, of which some were told first."""

    def add(stage: str, *, kept: int = 0, broken: int = 0, told: int = 0, hazard: float | None = None) -> None:
        number = 100 + claim.stages.count()
        for place in range(kept + broken):
            promised = story.clock.at - 3 * HOUR
            late = place >= kept
            StageRecord.objects.create(
                claim=claim,
                stage=stage,
                visit=number + place,
                cause="test",
                started_at=promised - 5 * HOUR,
                earliest_at=promised - 4 * HOUR,
                expected_at=promised - 2 * HOUR,
                latest_at=promised,
                ended_at=promised + HOUR if late else promised - HOUR,
                slipped_at=promised - HOUR if late and place < kept + told else None,
                slip_reasons=["queue_ahead"] if late and place < kept + told else [],
                hazard=hazard,
            )

    return add


def supervisors(story) -> Scope:
    return scope_of(story.supervisor, at=story.clock.at)


def line_of(record, stage: str):
    (found,) = [line for line in record.stages if line.key == stage]
    return found


def test_a_share_is_counted_from_the_visits_behind_it(story, visits):
    visits("liability", kept=17, broken=3, told=2)
    record = promise_record(supervisors(story), at=story.clock.at)
    cell = line_of(record, "liability").weeks[-1]
    assert (cell.ended, cell.kept, cell.slipped, cell.told_first) == (20, 17, 3, 2)
    assert (cell.kept_share, cell.standing) == (0.85, "good")
    assert cell.typical_error == HOUR
    behind = visits_behind(supervisors(story), stage="liability", week=cell.week, at=story.clock.at)
    assert (len(behind), [line.kept for line in behind[:4]]) == (20, [False, False, False, True])
    assert sum(line.told_at is not None for line in behind) == 2


def test_few_cases_are_said_to_be_few_and_a_low_share_is_marked(story, visits):
    visits("approval", kept=3)
    visits("liability", kept=16, broken=8)
    record = promise_record(supervisors(story), at=story.clock.at)
    assert line_of(record, "approval").weeks[-1].standing == "few"
    assert line_of(record, "liability").weeks[-1].standing == "low"
    assert line_of(record, "liability").weeks[0].standing == "none"


def test_nobody_sees_figures_of_a_house_that_is_not_theirs(story, visits):
    from tests.cast import staff

    visits("liability", kept=5)
    elsewhere = scope_of(staff("elsewhere", "郑宁", "supervisor", "jiangsu"), at=story.clock.at)
    assert promise_record(elsewhere, at=story.clock.at).stages == ()
    this_week = week_of(shanghai_day(story.clock.at))
    assert visits_behind(elsewhere, stage="liability", week=this_week, at=story.clock.at) == ()


def test_the_page_and_the_cases_behind_a_figure_open(story, visits, claim, monkeypatch):
    monkeypatch.setattr("anlan.claims.views.desk_frame.now", lambda: story.clock.at)
    visits("liability", kept=17, broken=3, told=2)
    client = staff_client(story.supervisor)
    page = client.get(reverse("claims:desk_promises"))
    week = week_of(shanghai_day(story.clock.at))
    behind = reverse("claims:desk_promised_visits", args=["liability", week.isoformat()])
    assert page.status_code == 200
    assert behind in page.content.decode()
    assert claim.number in client.get(behind).content.decode()
    for wrong in (["liability", "2026-13-40"], ["nowhere", week.isoformat()], ["liability", "2026-11-03"]):
        assert client.get(reverse("claims:desk_promised_visits", args=wrong)).status_code == 404
    handler = staff_client(story.handler)
    assert handler.get(reverse("claims:desk_promises")).status_code == 403
    cashier = staff_client(story.cashier)
    assert cashier.get(reverse("claims:desk_promises")).status_code == 403


# --- what visits teach ---


def test_a_visit_that_ends_keeps_how_far_along_its_curve_it_went(story, claim):
    checked = story.check(claim)
    ended = checked.stages.get(stage="checking")
    assert ended.hazard == pytest.approx(
        calibration.hazard_of(
            line=claim.line,
            product=claim.product,
            stage="checking",
            started_at=ended.started_at,
            ended_at=ended.ended_at,
        )
    )
    assert checked.stages.get(ended_at=None).hazard is None


def test_slow_visits_widen_the_next_promise_and_the_page_says_so(story, visits, claim):
    before = now(claim).promises[1]["latest_at"]
    visits("liability", kept=80, hazard=6.0)
    calibration.forget_calibration()
    record = promise_record(supervisors(story), at=story.clock.at)
    assert line_of(record, "liability").drifts
    checked = story.check(claim)
    assert checked.promises[0]["latest_at"] > before


def test_a_model_that_foresees_new_visits_worse_is_kept_but_not_used(story, visits, monkeypatch):
    first = learn_promises(at=story.clock.at - dt.timedelta(days=1))
    visits("liability", kept=60)
    same = learn_promises(at=story.clock.tick())
    assert (same.in_use, same.compared_visits >= 60) == (True, True)
    assert first.loss is None

    from anlan.engines.forecast import Comparison

    worse = Comparison(visits=80, loss_in_use=0.2, loss_candidate=0.4)
    monkeypatch.setattr("anlan.claims.services.learning.forecast.compare", lambda **given: worse)
    refused = learn_promises(at=story.clock.tick())
    assert (refused.in_use, refused.loss_before, refused.loss) == (False, 0.2, 0.4)
    assert PromiseModel.objects.filter(in_use=True).first() == same


# --- promises of open claims, computed anew ---


def test_promises_are_computed_anew_when_the_work_grows_slow_and_otherwise_after_an_hour(story, visits, claim):
    learn_promises(at=story.clock.at)
    refresh = refreshing.refresh_open
    assert refresh(at=story.clock.tick()) == 0, "all are fresh"
    before = now(claim)
    visits("liability", kept=80, hazard=6.0)
    calibration.forget_calibration()
    assert refresh(at=story.clock.tick()) == 1
    after = now(claim)
    assert after.promises[1]["latest_at"] > before.promises[1]["latest_at"]
    assert after.stages.get(ended_at=None).latest_at == before.stages.get(ended_at=None).latest_at
    assert refresh(at=story.clock.tick()) == 0, "the change has been taken in"
    assert refresh(at=story.clock.tick(hours=2)) == 1


def test_many_promises_are_those_one_would_get_alone(story, claim):
    duties = due_instants(claim.chain)
    assert due_instants_of([claim.chain, "claim/nobody"]) == {claim.chain: duties}
    standing = at_stage(claim, duties)
    assert promises_of_many([standing, standing], at=story.clock.at) == [promises(standing, at=story.clock.at)] * 2
