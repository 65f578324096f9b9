"""Learning a log anew: a newer model takes the place of the one in use only when it does not foresee worse."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

import numpy as np

from anlan.engines.forecast.comparison import ASKED, Comparison, pinball_losses
from anlan.engines.forecast.levels import SHARES
from anlan.engines.forecast.logs.ends import days_of
from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Floats, LogUnfit
from anlan.engines.forecast.logs.forecaster import Forecaster, Learnt
from anlan.engines.forecast.logs.openness import openness
from anlan.engines.forecast.logs.sample import Sample, samples
from anlan.engines.forecast.logs.training import train
from anlan.kernel.calendar import DayCalendar

NEWEST_DAYS = 14.0
FEWEST_EVENTS = 50


@dataclass(frozen=True)
class Renewal:
    """The model to use from now on, whether it is a newer one, and how both foresaw the events since `begin` (days
    since 1970), from which neither had learnt when it was asked."""

    model: Forecaster
    replaced: bool
    comparison: Comparison
    begin: float


def renew(
    in_use: Forecaster,
    log: EventLog,
    *,
    trained_at: dt.datetime,
    as_of: dt.datetime | None = None,
    calendar: DayCalendar | None = None,
) -> Renewal:
    """Learn from what a log shows at `as_of` (its last event if not given) and compare with the model in use.

    The newest weeks are held out, two or as many as half of the cases last or as hold 50 events, but nothing from which
    the model in use was learnt: a model learnt on what was known before them and the one in use are asked when the
    stages and cases seen since will end. When the newer one is not worse, a model is learnt from all and takes its
    place. Raises LogUnfit where fewer than 50 events have come, and for a log that nothing can be learnt from.
    """
    until = days_of(as_of) if as_of else float(log.days.max())
    log = log.until(until)
    newest = np.nextafter(np.sort(log.days)[-FEWEST_EVENTS:][0], 0)
    begin = min(until - max(NEWEST_DAYS, _usual_length(log)), float(newest))
    begin = max(begin, days_of(in_use.origin.last_event_at))
    if (log.days > begin).sum() < FEWEST_EVENTS:
        raise LogUnfit(
            f"too little has come since the model in use was learnt ({in_use.origin.last_event_at:%Y-%m-%d %H:%M}): "
            f"{FEWEST_EVENTS} events are needed, or it stays as it is"
        )
    learn = partial(
        train, trained_at=trained_at, closed_when=in_use.origin.closed_when, zone=in_use.shifts.zone, calendar=calendar
    )
    comparison = _compared((in_use, learn(log.kept(log.days <= begin))), log, begin=begin, until=until)
    if not comparison.may_replace:
        return Renewal(in_use, False, comparison, begin)
    return Renewal(learn(log), True, comparison, begin)


def _usual_length(log: EventLog) -> float:
    """The median days from first to last event of a case."""
    ends = np.arange(len(log)) == log.last
    return float(np.median((log.days - log.days[log.first])[ends]))


def _compared(models: tuple[Forecaster, Forecaster], log: EventLog, *, begin: float, until: float) -> Comparison:
    """How well each of two models foresaw the ends of stages and cases after an instant; each counts half."""
    closed = openness(log, until=until, closed_when=models[0].origin.closed_when).closed
    seen = [samples(log, one.vocabulary, closed=closed, until=until, at_least=1) for one in models]
    found, cases = [], []
    for number, name in enumerate(("whole", "step")):
        rows = [both[number].chosen(both[number].at > begin) for both in seen]
        ends = np.stack([_asked(getattr(model, name), one) for model, one in zip(models, rows, strict=True)])
        found.append(pinball_losses(np.log1p(rows[0].days), np.log1p(until - rows[0].at), np.log1p(ends)))
        cases.append(rows[0].case)
    losses, case = np.concatenate(found, axis=1), np.concatenate(cases)
    if not len(case):
        return Comparison(0, 0.0, 0.0)
    return Comparison(
        visits=len(case),
        loss_in_use=float(losses[0].mean()),
        loss_candidate=float(losses[1].mean()),
        chance=_chance(losses[1] - losses[0], case),
    )


def _asked(learnt: Learnt, rows: Sample) -> Floats:
    """Days until the end of stages or cases at the shares that are compared; one row a share."""
    bounds = learnt.bounds(rows.rows, rows.at, rows.stage, np.zeros(len(rows)))
    return bounds[:, [SHARES.index(share) for share in ASKED]].T


def _chance(worse: Floats, case: Counts) -> float:
    """The standard error of a mean over forecasts, those of one case being alike."""
    by_case = np.bincount(np.unique(case, return_inverse=True)[1], weights=worse - worse.mean())
    return float(np.sqrt((by_case**2).sum()) / len(worse))
