"""Teaching the forecast what this house has seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from anlan.claims.models import PromiseModel
from anlan.claims.selectors.calibration import forget_calibration
from anlan.claims.selectors.promise_models import forget_model, real_observations, with_synthetic
from anlan.claims.selectors.stage_times import all_working_times, plan_minutes
from anlan.engines import forecast
from anlan.engines.forecast import Comparison, Model, StageObservation

KEPT_MODELS = 30
# Ways of learning are compared on the visits of these newest weeks, which none of them has seen.
HELD_OUT = dt.timedelta(weeks=2)
# Which visits a model is learnt from: everything, or what has begun lately.
RECIPES: dict[str, dt.timedelta | None] = {"all": None, "half a year": dt.timedelta(days=183)}


@dataclass(frozen=True, slots=True)
class _Trial:
    """The best way of learning, and how it compared with the model in use."""

    recipe: str
    compared: Comparison | None


def learn_promises(*, at: dt.datetime) -> PromiseModel:
    """Learn from every visit so far, the shipped synthetic history standing in where there are too few.

    What is learnt is used from now on, unless learning this way, without the newest two weeks, foresaw them worse than
    the model in use; it is then kept unused, with both losses.
    """
    real = real_observations(at=at)
    standing = PromiseModel.objects.filter(in_use=True).first()
    trial = _trial(standing, real, at) if standing else _Trial("all", None)
    lately = _by_recipe(trial.recipe, real, at)
    seen = with_synthetic(lately)
    compared = trial.compared
    row = PromiseModel.objects.create(
        learned_at=at,
        content=_learn(seen).to_json(),
        recipe=trial.recipe,
        real_visits=len(lately),
        synthetic_visits=len(seen) - len(lately),
        in_use=compared is None or compared.may_replace,
        compared_visits=compared.visits if compared else 0,
        loss_before=compared.loss_in_use if compared and compared.visits else None,
        loss=compared.loss_candidate if compared and compared.visits else None,
    )
    _forget_old(row)
    forget_model()
    forget_calibration()
    return row


def _trial(standing: PromiseModel, real: Sequence[StageObservation], at: dt.datetime) -> _Trial:
    """Hold each way of learning, fitted without the newest weeks, against the model in use, on those weeks.

    Visits still open count as well. The model in use may itself have learnt from these weeks; then the one that was in
    use when they began stands for it, or, in a young house, its own way of learning without them.
    """
    cut = at - HELD_OUT
    held_out = [visit for visit in real if visit.started_at > cut]
    before = [_as_known(visit, cut) for visit in real if visit.started_at <= cut]
    in_use = _untouched(standing, before, cut)
    found = [
        _Trial(
            recipe,
            forecast.compare(
                in_use=in_use,
                candidate=_learn(with_synthetic(_by_recipe(recipe, before, cut))),
                visits=held_out,
                working_time_by_stage=all_working_times(),
                plan_minutes=lambda line, product, stage: plan_minutes(line, product).get(stage),
            ),
        )
        for recipe in (standing.recipe, *(name for name in RECIPES if name != standing.recipe))
        if recipe in RECIPES
    ]
    # Of equals the recipe in use, which comes first, stays.
    return min(found, key=lambda one: one.compared.loss_candidate if one.compared else 0.0)


def _untouched(standing: PromiseModel, before: Sequence[StageObservation], cut: dt.datetime) -> Model:
    """The model in use as it would be had nobody looked at anything after `cut`."""
    older = PromiseModel.objects.filter(in_use=True, learned_at__lte=cut).first()
    if older is not None:
        return Model.from_json(older.content)
    return _learn(with_synthetic(_by_recipe(standing.recipe, before, cut)))


def _by_recipe(recipe: str, real: Sequence[StageObservation], at: dt.datetime) -> Sequence[StageObservation]:
    span = RECIPES.get(recipe)
    return real if span is None else [visit for visit in real if visit.seen_until > at - span]


def _as_known(visit: StageObservation, as_of: dt.datetime) -> StageObservation:
    return StageObservation(
        visit.line, visit.product, visit.stage, visit.started_at, visit.ended_at, as_of, ahead=visit.ahead
    )


def _learn(seen: Sequence[StageObservation]) -> Model:
    return forecast.learn(seen, working_time_by_stage=all_working_times())


def _forget_old(newest: PromiseModel) -> None:
    """Drop all but the latest; the one in use stays, however old."""
    used = PromiseModel.objects.filter(in_use=True).values_list("pk", flat=True).first()
    old = PromiseModel.objects.exclude(pk__in=[newest.pk, used]).values_list("pk", flat=True)[KEPT_MODELS:]
    PromiseModel.objects.filter(pk__in=list(old)).delete()
