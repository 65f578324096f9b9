"""The page of promises: every figure is counted from visits, leads to them, and shows nobody else's."""

from __future__ import annotations

import dataclasses
import datetime as dt
from random import Random

import pytest
from django.urls import reverse

from anlan.backbone.domain.scope import Scope
from anlan.backbone.selectors.duties import due_instants, due_instants_of
from anlan.backbone.selectors.scope import scope_of
from anlan.claims.models import PromiseModel, StageRecord
from anlan.claims.selectors import calibration, promise_models, queues
from anlan.claims.selectors.promise_models import forget_model
from anlan.claims.selectors.promise_record import promise_record, visits_behind, week_of
from anlan.claims.selectors.promises import AtStage, promises, promises_of_many
from anlan.claims.selectors.stage_times import all_working_times, plan_minutes
from anlan.claims.services import learning, refreshing, watching
from anlan.claims.services.learning import learn_promises
from anlan.claims.services.moving import at_stage
from anlan.engines.forecast import WALL_CLOCK, QueueEffect
from anlan.kernel.calendar import shanghai_day
from tests.backbone.sign_in_steps import staff_client
from tests.claims.story import notices_of, now, told

pytestmark = pytest.mark.django_db
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
NINE = dt.datetime(2026, 11, 24, 1, 0, tzinfo=dt.UTC)  # a Tuesday, nine in Shanghai


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

    def add(stage: str, *, kept: int = 0, broken: int = 0, told: int = 0, lasted: dt.timedelta = 4 * HOUR) -> None:
        number = 100 + claim.stages.count()
        for place in range(kept + broken):
            promised = story.clock.at - 3 * HOUR
            late = place >= kept
            StageRecord.objects.create(
                claim=claim,
                stage=stage,
                visit=number + place,
                cause="test",
                started_at=promised - HOUR - lasted * (0.5 + (place + 0.5) / (kept + broken)),
                earliest_at=promised - 4 * HOUR,
                expected_at=promised - 2 * HOUR,
                latest_at=promised,
                ended_at=promised + HOUR if late else promised - HOUR,
                slipped_at=promised - HOUR if late and place < kept + told else None,
                slip_reasons=["queue_ahead"] if late and place < kept + told else [],
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


def test_outcomes_are_read_on_the_curves_of_the_model_in_use(story, visits):
    """A slow-down that a new model has learnt must not widen its promises a second time."""
    visits("liability", kept=1200, lasted=10 * DAY)
    calibration.forget_calibration()
    slow = calibration.current_calibration(at=story.clock.at).stretch("liability")
    assert slow > 1.8
    learn_promises(at=story.clock.at)
    assert calibration.current_calibration(at=story.clock.at).stretch("liability") < 1.3


def test_slow_visits_widen_the_next_promise_and_the_page_says_so(story, visits, claim):
    before = now(claim).promises[1]["latest_at"]
    visits("liability", kept=80, lasted=40 * DAY)
    calibration.forget_calibration()
    record = promise_record(supervisors(story), at=story.clock.at)
    assert line_of(record, "liability").drifts
    checked = story.check(claim)
    assert checked.promises[0]["latest_at"] > before


def test_promises_that_were_broken_are_made_up_for_by_those_that_follow_and_the_page_says_so(
    story, visits, monkeypatch
):
    visits("liability", kept=60)
    calibration.forget_calibration()
    _, before = calibration.current_calibration(at=story.clock.at).interval("liability")
    visits("liability", broken=20)
    calibration.forget_calibration()
    _, after = calibration.current_calibration(at=story.clock.at).interval("liability")
    assert before < 0.9 < after
    monkeypatch.setattr("anlan.claims.views.desk_frame.now", lambda: story.clock.at)
    page = staff_client(story.supervisor).get(reverse("claims:desk_promises")).content.decode()
    assert f"按 100 件中第 {round(100 * after)} 件的办结时间承诺" in page


@pytest.fixture
def history(claim):
    """Visits of the liability stage, some a day, of so many days, that took so long."""

    def add(*, first: dt.datetime, days: int, minutes: float, a_day: int = 12) -> None:
        number = 200 + claim.stages.count()
        dice = Random(days)
        rows = []
        for place in range(days * a_day):
            begun = first + place * DAY / a_day
            ended = begun + dt.timedelta(minutes=minutes * dice.lognormvariate(0, 0.2))
            rows.append(
                StageRecord(
                    claim=claim,
                    stage="liability",
                    visit=number + place,
                    cause="test",
                    started_at=begun,
                    ended_at=ended,
                    earliest_at=begun,
                    expected_at=begun,
                    latest_at=ended,
                )
            )
        StageRecord.objects.bulk_create(rows)

    return add


def around_the_clock(monkeypatch) -> None:
    """Count the liability stage by the clock on the wall, so that minutes are minutes."""
    for module in (promise_models, learning):
        times = all_working_times() | {"liability": WALL_CLOCK}
        monkeypatch.setattr(module, "all_working_times", lambda times=times: times)


def test_a_way_of_learning_that_foresaw_the_newest_weeks_worse_is_kept_but_not_used(story, history, monkeypatch):
    """The model in use learnt yesterday from everything; since then wrong visits were brought into the history."""
    around_the_clock(monkeypatch)
    at = story.clock.at
    history(first=at - 60 * DAY, days=59, minutes=600)
    old = learn_promises(at=at - 20 * DAY)
    used = learn_promises(at=at - DAY)
    assert (old.in_use, used.in_use, used.compared_visits > 100) == (True, True, True)
    assert used.loss == pytest.approx(used.loss_before, rel=0.1)
    history(first=at - 80 * DAY, days=50, minutes=3, a_day=40)
    refused = learn_promises(at=at)
    assert (refused.in_use, refused.compared_visits > 100) == (False, True)
    assert refused.loss > 1.5 * refused.loss_before
    assert PromiseModel.objects.filter(in_use=True).first() == used


def test_few_new_visits_refuse_a_model_that_foresaw_all_of_them_worse(story, history, monkeypatch):
    around_the_clock(monkeypatch)
    at = story.clock.at
    history(first=at - 60 * DAY, days=40, minutes=600)
    learn_promises(at=at - 15 * DAY)
    history(first=at - 12 * DAY, days=10, minutes=600, a_day=2)
    history(first=at - 80 * DAY, days=50, minutes=3, a_day=40)
    refused = learn_promises(at=at)
    assert (refused.in_use, 20 <= refused.compared_visits < 30) == (False, True)


def test_a_model_that_learnt_the_new_pace_replaces_the_one_in_use_and_open_visits_are_counted(
    story, history, claim, monkeypatch
):
    around_the_clock(monkeypatch)
    at = story.clock.at
    history(first=at - 90 * DAY, days=40, minutes=100)
    learn_promises(at=at - 45 * DAY)
    history(first=at - 44 * DAY, days=43, minutes=900)
    open_visits = StageRecord.objects.filter(ended_at=None).exclude(stage="closed").count()
    assert open_visits == 1
    newer = learn_promises(at=at)
    begun = StageRecord.objects.filter(started_at__gt=at - 14 * DAY, started_at__lte=at).exclude(stage="closed")
    assert (newer.in_use, newer.compared_visits) == (True, begun.count())
    assert newer.loss < 0.8 * newer.loss_before


# --- promises of open claims, computed anew ---


def test_promises_are_computed_anew_when_the_work_grows_slow_and_otherwise_after_an_hour(story, visits, claim):
    refresh = refreshing.refresh_open
    assert refresh(at=story.clock.tick()) == 1, "nobody has computed all yet"
    assert refresh(at=story.clock.tick()) == 0, "all are fresh"
    before = now(claim)
    visits("liability", kept=80, lasted=40 * DAY)
    calibration.forget_calibration()
    assert refresh(at=story.clock.tick()) == 1, "no model has been learnt yet, and still"
    after = now(claim)
    assert after.promises[1]["latest_at"] > before.promises[1]["latest_at"]
    assert (before.promises[1]["slower"], after.promises[1]["slower"]) == (False, True)
    assert after.stages.get(ended_at=None).latest_at == before.stages.get(ended_at=None).latest_at
    assert refresh(at=story.clock.tick()) == 0, "the change has been taken in"
    assert refresh(at=story.clock.tick(hours=2)) == 1
    learn_promises(at=story.clock.tick())
    assert refresh(at=story.clock.tick()) == 1, "another model is in use"


def test_a_stage_that_will_likely_outlast_its_promise_is_announced_by_the_refresh_long_before(story, visits, claim):
    claim = story.check(claim)
    promised = claim.stages.get(ended_at=None).latest_at
    refreshing.refresh_open(at=story.clock.tick())
    visits("liability", kept=300, lasted=40 * DAY)
    calibration.forget_calibration()
    at = story.clock.tick(minutes=30)
    assert refreshing.refresh_open(at=at) == 1
    record = claim.stages.get(ended_at=None)
    assert (record.slipped_at, record.latest_at) == (at, promised)
    assert at < promised - HOUR
    assert record.slip_reasons == ["slower_work"]
    assert now(claim).promises[0]["latest_at"] > promised.isoformat()
    assert [one.key for one in notices_of(claim)][-1] == "promise_slipped"


def test_no_page_names_a_later_time_before_the_slip_is_announced(story, claim):
    claim = story.check(claim)
    promised = claim.stages.get(ended_at=None).latest_at
    while story.clock.at < promised - 2 * HOUR:
        refreshing.refresh_open(at=story.clock.tick(minutes=61))
        said, record = now(claim).promises[0], claim.stages.get(ended_at=None)
        assert record.slipped_at is not None or said["latest_at"] <= promised.isoformat()
        assert said["earliest_at"] <= said["expected_at"] <= said["latest_at"]
    watching.announce_due(at=promised - dt.timedelta(minutes=9))
    assert claim.stages.get(ended_at=None).slipped_at < promised


def test_no_later_stage_and_no_money_date_moves_later_in_silence_before_or_after_a_slip(story, claim):
    claim = story.check(claim)
    for _ in range(150):
        before, slips = now(claim).promises, told(claim).count("PromiseSlipped")
        refreshing.refresh_open(at=story.clock.tick(minutes=61))
        watching.announce_due(at=story.clock.at)
        after = now(claim).promises
        if told(claim).count("PromiseSlipped") > slips:
            continue
        for earlier, later in zip(before, after, strict=True):
            assert later["latest_at"] <= earlier["latest_at"] or later["slower"]
    assert told(claim).count("PromiseSlipped") >= 2, "a time that was said after a slip is kept or a slip again"


def test_a_longer_queue_than_the_last_time_computes_all_anew(story, claim, monkeypatch):
    refreshing.refresh_open(at=story.clock.tick())
    slow_queue = QueueEffect("liability", slope=0.5, usual_log=0.0)
    model = dataclasses.replace(promise_models.current_model(), queues=(slow_queue,))
    monkeypatch.setattr(promise_models._InUse, "model", model)
    assert refreshing.refresh_open(at=story.clock.tick()) == 0
    before = now(claim).promises[1]["expected_at"]
    monkeypatch.setattr(queues._Seen, "queues", queues.current_queues() | {("health", "liability"): 40})
    assert refreshing.refresh_open(at=story.clock.tick()) == 1
    assert now(claim).promises[1]["expected_at"] > before


def test_a_visit_keeps_how_many_stood_before_it_where_somebody_at_the_insurer_has_to_act(story, claim):
    assert claim.stages.get(stage="material").ahead is None
    calibration.forget_calibration()
    second = story.with_papers(story.reported())
    assert second.stages.get(stage="checking").ahead == 1


def test_a_product_has_its_own_plan_and_invented_visits_of_another_do_not_speak_for_it(story):
    family = "anlan-family-inpatient"
    plans = [plan_minutes("health", product)["liability"] for product in (family, "anlan-inpatient")]
    assert plans == [90, 60]
    standing = AtStage("health", family, "liability", NINE, {})
    first = promises(standing, at=NINE)[0]
    assert (first.rests_on, first.source) == (0, "plan")
    assert (first.expected_at - NINE) / dt.timedelta(minutes=1) == pytest.approx(90, abs=3)
    known = promises(dataclasses.replace(standing, product="anlan-inpatient"), at=NINE)[0]
    assert (known.rests_on, known.source) == (0, "plan"), "invented visits are a plan, not experience"


def test_many_promises_are_those_one_would_get_alone(story, claim):
    duties = due_instants(claim.chain)
    assert due_instants_of([claim.chain, "claim/nobody"]) == {claim.chain: duties}
    standing = at_stage(claim, duties)
    assert promises_of_many([standing, standing], at=story.clock.at) == [promises(standing, at=story.clock.at)] * 2


# --- figures for a monitor ---


def test_the_monitor_reads_the_same_counts_as_the_page(client, story, visits, monkeypatch):
    visits("liability", kept=17, broken=3, told=2)
    monkeypatch.setattr("anlan.claims.views.metrics.now", lambda: story.clock.at)
    text = client.get("/metrics").content.decode()
    week = week_of(shanghai_day(story.clock.at)).isoformat()
    figures = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    of_cell = f'{{stage="liability",week="{week}"}}'
    wanted = {"ended": 20, "kept": 17, "slips_told_before": 2, "slips_told_after": 1, "kept_share": 0.85}
    assert {name: float(figures[f"anlan_promise_{name}{of_cell}"]) for name in wanted} == wanted
    assert figures["anlan_claims_open"] == "1"
    assert figures["anlan_promise_model_shipped"] == "1"


def test_the_monitor_counts_stages_past_their_promise_that_nobody_has_told_and_so_does_the_page(client, story, claim):
    from anlan.claims.selectors.promise_metrics import promise_metrics

    late = claim.stages.get(ended_at=None).latest_at + HOUR
    [untold] = [one for one in promise_metrics(at=late) if one.name == "anlan_promise_untold"]
    assert [sample.value for sample in untold.samples] == [1]
    assert promise_record(supervisors(story), at=late).untold == 1
    watching.announce_due(at=late)
    assert promise_record(supervisors(story), at=late).untold == 0


@pytest.mark.parametrize(
    ("token", "asked", "answer"),
    [
        ("", {}, 200),
        ("", {"REMOTE_ADDR": "203.0.113.9"}, 403),
        ("", {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}, 403),
        ("secret", {}, 403),
        ("secret", {"HTTP_AUTHORIZATION": "Bearer wrong"}, 403),
        ("secret", {"HTTP_AUTHORIZATION": "Bearer secret", "REMOTE_ADDR": "203.0.113.9"}, 200),
    ],
)
def test_only_a_monitor_that_bears_the_token_or_runs_here_reads_figures(client, settings, token, asked, answer):
    settings.METRICS_TOKEN = token
    assert client.get("/metrics", **asked).status_code == answer
