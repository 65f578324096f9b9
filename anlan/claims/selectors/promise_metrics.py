"""How promises come out, as figures for a monitor: the same counts as the page of promises, of the whole house."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from anlan.claims.models import Claim, PromiseModel
from anlan.claims.selectors.promise_record import WeekFigure, house_record, untold
from anlan.claims.selectors.queues import current_queues


@dataclass(frozen=True, slots=True)
class Sample:
    """One figure and what it is of."""

    value: float
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Metric:
    """One kind of figure: its name, what it says, and its samples."""

    name: str
    says: str
    samples: tuple[Sample, ...]


def promise_metrics(*, at: dt.datetime) -> tuple[Metric, ...]:
    """Every figure of promises at an instant. Some eight statements."""
    record = house_record(at=at)
    cells = [
        ({"stage": stage.key, "week": cell.week.isoformat()}, cell)
        for stage in record.stages
        for cell in stage.weeks
        if cell.ended
    ]
    model = PromiseModel.objects.filter(in_use=True).defer("content").first()
    stretch = tuple(Sample(stage.stretch, {"stage": stage.key}) for stage in record.stages)
    queues = tuple(Sample(count, {"line": line, "stage": stage}) for (line, stage), count in current_queues().items())
    return (
        *_of_weeks(cells),
        Metric("anlan_promise_stretch", "How much further a stage's curve is read than learnt; 1 is honest.", stretch),
        Metric("anlan_promise_queue_claims", "Open claims that stand in a stage of the insurer.", queues),
        _one("anlan_claims_open", "Open claims.", Claim.objects.filter(closed_at__isnull=True).count()),
        _one("anlan_promise_untold", "Open stages past their promise that nobody has told yet.", untold(at=at)),
        *_of_model(model, at),
    )


def _of_weeks(cells: list[tuple[dict[str, str], WeekFigure]]) -> Iterator[Metric]:
    def each(name: str, says: str, value: str) -> Metric:
        found = ((labels, getattr(cell, value)) for labels, cell in cells)
        return Metric(name, says, tuple(Sample(one, labels) for labels, one in found if one is not None))

    yield each("anlan_promise_ended", "Promised stages that ended in the week.", "ended")
    yield each("anlan_promise_kept", "Of these, ended by the promised time.", "kept")
    yield each("anlan_promise_inside", "Of these, ended inside the promised interval.", "inside")
    yield each("anlan_promise_kept_share", "Share ended by the promised time; 0.9 is promised.", "kept_share")
    yield each("anlan_promise_inside_share", "Share ended inside the interval; 0.8 is promised.", "inside_share")
    yield each("anlan_promise_error_seconds", "Median distance from the expected time.", "typical_error_seconds")
    yield each("anlan_promise_slips_told_before", "Slips told before the promised time was over.", "told_first")
    yield each("anlan_promise_slips_told_after", "Slips told too late or never.", "told_late")


def _of_model(model: PromiseModel | None, at: dt.datetime) -> Iterator[Metric]:
    if model is None:
        yield _one("anlan_promise_model_shipped", "The shipped model is in use: nothing has been learnt yet.", 1)
        return
    yield _one("anlan_promise_model_shipped", "The shipped model is in use: nothing has been learnt yet.", 0)
    age_s = max((at - model.learned_at).total_seconds(), 0.0)
    yield _one("anlan_promise_model_age_seconds", "Since the model in use was learnt.", age_s)
    yield _one("anlan_promise_model_visits", "Visits of this house the model in use rests on.", model.real_visits)


def _one(name: str, says: str, value: float) -> Metric:
    return Metric(name, says, (Sample(value),))
