"""Teaching the forecast what this house has seen."""

from __future__ import annotations

import datetime as dt

from anlan.claims.models import PromiseModel
from anlan.claims.selectors.journeys import lines
from anlan.claims.selectors.promises import forget_model, observations_to_learn_from, working_times
from anlan.engines import forecast

KEPT_MODELS = 30


def learn_promises(*, at: dt.datetime) -> PromiseModel:
    """Learn from every visit so far, the shipped synthetic history standing in where there are too few."""
    real, synthetic = observations_to_learn_from(at=at)
    times = {stage: time for line in lines() for stage, time in working_times(line).items()}
    model = forecast.learn([*real, *synthetic], working_time_by_stage=times)
    row = PromiseModel.objects.create(
        learned_at=at, content=model.to_json(), real_visits=len(real), synthetic_visits=len(synthetic)
    )
    old = PromiseModel.objects.values_list("pk", flat=True)[KEPT_MODELS:]
    PromiseModel.objects.filter(pk__in=list(old)).delete()
    forget_model()
    return row
