"""Teaching the forecast what this house has seen."""

from __future__ import annotations

import datetime as dt

from anlan.claims.models import PromiseModel
from anlan.claims.selectors.calibration import forget_calibration
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promise_models import forget_model, observations_to_learn_from, real_observations
from anlan.claims.selectors.stage_times import all_working_times, plan_minutes
from anlan.engines import forecast
from anlan.engines.forecast import Comparison, Model

KEPT_MODELS = 30
# Two models are compared on the visits of these newest weeks.
COMPARED_ON = dt.timedelta(weeks=2)


def learn_promises(*, at: dt.datetime) -> PromiseModel:
    """Learn from every visit so far, the shipped synthetic history standing in where there are too few.

    What is learnt is used from now on, unless learning this way foresaw the newest weeks worse than the model in use;
    it is then kept unused, with both losses.
    """
    real, synthetic = observations_to_learn_from(at=at)
    model = forecast.learn([*real, *synthetic], working_time_by_stage=all_working_times())
    standing = PromiseModel.objects.filter(in_use=True).first()
    compared = _compared(standing, at=at) if standing and real else None
    row = PromiseModel.objects.create(
        learned_at=at,
        content=model.to_json(),
        real_visits=len(real),
        synthetic_visits=len(synthetic),
        in_use=compared is None or compared.may_replace,
        compared_visits=compared.visits if compared else 0,
        loss_before=compared.loss_in_use if compared and compared.visits else None,
        loss=compared.loss_candidate if compared and compared.visits else None,
    )
    _forget_old(row)
    forget_model()
    forget_calibration()
    return row


def _compared(standing: PromiseModel, *, at: dt.datetime) -> Comparison:
    """The model in use against one learnt today's way, on visits that neither has seen: those begun after both."""
    cut = max(at - COMPARED_ON, standing.learned_at)
    real, synthetic = observations_to_learn_from(at=cut)
    return forecast.compare(
        in_use=Model.from_json(standing.content),
        candidate=forecast.learn([*real, *synthetic], working_time_by_stage=all_working_times()),
        visits=[visit for visit in real_observations(at=at) if visit.started_at > cut],
        working_time_by_stage=all_working_times(),
        plan_minutes=lambda line, stage: plan_minutes(journey(line)).get(stage),
    )


def _forget_old(newest: PromiseModel) -> None:
    """Drop all but the latest; the one in use stays, however old."""
    used = PromiseModel.objects.filter(in_use=True).values_list("pk", flat=True).first()
    old = PromiseModel.objects.exclude(pk__in=[newest.pk, used]).values_list("pk", flat=True)[KEPT_MODELS:]
    PromiseModel.objects.filter(pk__in=list(old)).delete()
