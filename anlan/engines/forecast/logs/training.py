"""Learning from a log with open cases: what answers for the closing, for the next event, and after a silence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from anlan.engines.forecast.logs import heads
from anlan.engines.forecast.logs.ahead import MOST_JUDGED, judged
from anlan.engines.forecast.logs.calibration import Calibrator
from anlan.engines.forecast.logs.ends import days_of, moment_of
from anlan.engines.forecast.logs.eventlog import EventLog, LogUnfit
from anlan.engines.forecast.logs.features import Vocabulary
from anlan.engines.forecast.logs.forecaster import Forecaster, Learnt, Origin
from anlan.engines.forecast.logs.heads import CLOSING, NEXT, SILENT, Design, Trees
from anlan.engines.forecast.logs.openness import Openness, open_for, openness, require_known
from anlan.engines.forecast.logs.pauses import longest_pauses
from anlan.engines.forecast.logs.routes import learn_routes
from anlan.engines.forecast.logs.sample import Sample, samples, silent_sample
from anlan.engines.forecast.logs.screening import screened
from anlan.engines.forecast.logs.shifts import learn_shifts
from anlan.engines.forecast.logs.ways import way_of
from anlan.kernel.calendar import DayCalendar

FEWEST_CASES = 50
LEARNT_SHARE = 0.8
"""The share of cases, the earliest, that the forecasts judged for calibration are learnt from."""
_DESIGNS = {"whole": CLOSING, "step": NEXT, "silent": SILENT}


def train(
    log: EventLog,
    *,
    trained_at: dt.datetime,
    as_of: dt.datetime | None = None,
    closed_when: Collection[str] = (),
    zone: str = "UTC",
    calendar: DayCalendar | None = None,
) -> Forecaster:
    """Learn from what a log shows at `as_of` (its last event if not given), open cases included.

    The earlier cases teach a first model whose forecasts of the later ones are judged: that says how many trees serve
    and calibrates. Then all cases teach the model that is kept. Working hours are learnt in the civil time of `zone`;
    the holidays of `calendar` count where the log shows that they are kept. Raises LogUnfit for fewer than 50 cases,
    and for an activity in `closed_when` that the log does not hold.
    """
    until = days_of(as_of) if as_of else float(log.days.max())
    log = log.until(until)
    log = screened(log, log)
    _require_lengths(log)
    require_known(log, closed_when)
    state = openness(log, until=until, closed_when=closed_when)
    vocabulary = Vocabulary.of(log)
    trees = Trees(vocabulary.moving, vocabulary.categorical)
    whole, step = samples(log, vocabulary, closed=state.closed, until=until, at_least=1)
    border = int(log.cases * LEARNT_SHARE)
    if not (whole.known & (whole.case < border)).any():
        raise LogUnfit("no earlier case has ended, so nothing shows how long cases take: check --closed-when")
    stage = vocabulary.stages(log)
    asked = {"whole": whole, "step": step}
    asked["silent"] = silent_sample(log, vocabulary, whole, step, closed=state.closed)
    first = {name: _judged(sample, border, trees, _DESIGNS[name]) for name, sample in asked.items()}
    routes = learn_routes(log, stage, state.closed)
    past = whole.chosen((whole.case >= border) & whole.known).latest(MOST_JUDGED)
    bounds = first["step"].bounds(past.rows, past.at, past.stage, np.zeros(len(past)))
    learnt = {
        name: replace(first[name], head=heads.fit(sample, trees, first[name].head.rounds, _DESIGNS[name]))
        for name, sample in asked.items()
    }
    return Forecaster(
        origin=_origin(log, state, trained_at, closed_when),
        vocabulary=vocabulary,
        **learnt,
        ahead_calibrator=judged(log, stage, past, bounds, routes),
        routes=routes,
        shifts=learn_shifts(log, vocabulary.activities, zone=zone, calendar=calendar),
        usual=_usual(whole, vocabulary),
        longest_pauses=longest_pauses(log, stage, len(vocabulary.activities) + 1),
        open_for=open_for(log, until),
    )


def _require_lengths(log: EventLog) -> None:
    """Raises LogUnfit for a log that does not show how long anything takes."""
    if log.cases < FEWEST_CASES:
        raise LogUnfit(f"too few cases to learn from: {log.cases}, and {FEWEST_CASES} are needed")
    if (log.length >= 2).sum() == 0:
        raise LogUnfit("no case has two events, so nothing shows how long anything takes: is the case column right?")
    if log.days.max() == log.days.min():
        raise LogUnfit("all events happened at one moment, so nothing shows how long anything takes: check --time")


def _judged(sample: Sample, border: int, trees: Trees, design: Design) -> Learnt:
    """A head learnt from the cases before `border`, and a calibrator that judged on the later ones what one learnt from
    all of them will tell."""
    fitted, later = sample.chosen(sample.case < border), sample.chosen(sample.case >= border)
    # Of closings this head tells how many trees serve and nothing else, so that it needs no quantiles.
    head = heads.fit_first(fitted, later, trees, replace(design, bent=False))
    told = heads.told_by_others(sample, later, trees, head.rounds, design)
    share = told.share(later.days)
    calibrator = Calibrator(way=way_of(told, later.stage, later.at, later.days, later.known))
    order = np.argsort(later.at, kind="stable")[-calibrator.way.rules.window :]
    calibrator.extend(later.stage[order], share[order], later.at[order], later.known[order])
    return Learnt(head, calibrator)


def _origin(log: EventLog, state: Openness, trained_at: dt.datetime, closed_when: Collection[str]) -> Origin:
    return Origin(
        trained_at=trained_at,
        log_digest=log.digest(),
        events=len(log),
        cases=log.cases,
        first_event_at=moment_of(float(log.days.min())),
        last_event_at=moment_of(float(log.days.max())),
        open_cases=state.open_cases,
        only_closed=state.only_closed,
        closed_when=tuple(sorted(closed_when)),
        attributes=log.attributes,
        columns=log.columns,
        order=log.order,
    )


def _usual(sample: Sample, vocabulary: Vocabulary) -> dict[str, tuple[float, float, float]]:
    coded = set(vocabulary.categorical)
    found = {}
    for place, name in enumerate(vocabulary.names):
        values = sample.rows[:, place]
        values = values[~np.isnan(values)]
        if place not in coded and len(values):
            low, middle, high = np.quantile(values, (0.1, 0.5, 0.9)).tolist()
            found[name] = (low, middle, high)
    return found
