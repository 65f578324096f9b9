"""Learning from a log with open cases, and forecasting its open cases: present stage, stages ahead, closing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.levels import SHARES
from anlan.engines.forecast.logs import heads
from anlan.engines.forecast.logs.calibration import Calibrator
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, CASE, Counts, EventLog, Floats, LogUnfit
from anlan.engines.forecast.logs.features import Vocabulary, features
from anlan.engines.forecast.logs.heads import SHAPES, Choice, Head, Trees
from anlan.engines.forecast.logs.load import Load
from anlan.engines.forecast.logs.openness import Openness, openness
from anlan.engines.forecast.logs.routes import Route, learn_routes
from anlan.engines.forecast.logs.sample import Sample, samples

FEWEST_CASES = 50
LEARNT_SHARE = 0.8
"""The share of cases, the earliest, that the forecasts judged for calibration are learnt from."""
MEDIAN = SHARES.index(0.5)


@dataclass(frozen=True)
class Ends:
    """When something ends: the expected instant and both ends of the 50, 80 and 90% intervals, which nest."""

    expected: dt.datetime
    within50: tuple[dt.datetime, dt.datetime]
    within80: tuple[dt.datetime, dt.datetime]
    within90: tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True)
class CaseForecast:
    """An open case: the stage it is in (named by its last activity) and since when, the ends of that stage and of the
    stages ahead in order, the share of cases that took this route, and the closing. Each ends where the next begins."""

    case: str
    stage: str
    since: dt.datetime
    stage_ends: Ends
    ahead: tuple[tuple[str, Ends], ...]
    route_taken_by: float
    closes: Ends


@dataclass(frozen=True)
class Origin:
    """What a model was made of: when, the digest and size of its log, its columns, how many cases were open."""

    trained_at: dt.datetime
    log_digest: str
    events: int
    cases: int
    first_event_at: dt.datetime
    last_event_at: dt.datetime
    open_cases: int
    only_closed: bool
    closed_when: tuple[str, ...]
    attributes: tuple[str, ...]


@dataclass(frozen=True)
class Forecaster:
    """A trained model. `whole` and `step` answer for the closing and for the next event, each with a calibrator."""

    origin: Origin
    vocabulary: Vocabulary
    choice: Choice
    whole: Head
    step: Head
    whole_calibrator: Calibrator
    step_calibrator: Calibrator
    routes: dict[str, Route]
    usual: dict[str, tuple[float, float, float]]
    """For each feature that is a number, its 10th, 50th and 90th percentile."""

    def predict(self, log: EventLog, *, at: dt.datetime, closed_when: Collection[str] = ()) -> tuple[CaseForecast, ...]:
        """The open cases of a log as they stand at an aware instant; later events are not looked at.

        `closed_when` is what the model was trained with if not given.
        Raises LogUnfit when attributes the model was trained with are missing.
        """
        now = days_of(at)
        situation = self.situation(log, now=now, closed_when=closed_when)
        bounds = self._bounds(situation, now)
        found = []
        for number, place in enumerate(situation.places.tolist()):
            row = situation.log.frame.row(place, named=True)
            before = int(situation.stage[place - 1]) if place > situation.log.first[place] else None
            here = int(situation.stage[place])
            route = self.routes.get(f"{before}>{here}") or self.routes.get(f"{here}") or Route((), 0.0, ())
            step, whole = bounds[0][number], bounds[1][number]
            ahead = []
            for position, stage in enumerate(route.stages):
                over = route.begins[position + 1] if position + 1 < len(route.begins) else 1.0
                ahead.append((self.vocabulary.stage_name(stage), _ends(now, step + over * (whole - step))))
            found.append(
                CaseForecast(
                    case=row[CASE],
                    stage=row[ACTIVITY],
                    since=row[AT].replace(tzinfo=dt.UTC),
                    stage_ends=_ends(now, step),
                    ahead=tuple(ahead),
                    route_taken_by=route.taken_by,
                    closes=_ends(now, whole),
                )
            )
        return tuple(found)

    def situation(self, log: EventLog, *, now: float, closed_when: Collection[str] = ()) -> Situation:
        """The open cases of a log and the features of their last events."""
        missing = [name for name in self.origin.attributes if name not in log.frame.columns]
        if missing:
            told = ", ".join(name.removeprefix("attribute:") for name in missing)
            raise LogUnfit(f"the log lacks columns the model was trained with: {told}")
        log = log.kept(log.days <= now)
        state = openness(log, until=now, closed_when=closed_when or self.origin.closed_when)
        stage = self.vocabulary.stages(log)
        rows = features(log, self.vocabulary, Load.of(log, stage, closed=state.closed))
        places = np.flatnonzero((np.arange(len(log)) == log.last) & ~state.closed)
        return Situation(log, stage, rows[places], places, state)

    def _bounds(self, situation: Situation, now: float) -> tuple[Floats, Floats]:
        """Days from now at `SHARES` until the next event and until the closing; the latter never sooner."""
        at = situation.log.days[situation.places]
        stage = situation.stage[situation.places]
        found = []
        for head, calibrator in ((self.step, self.step_calibrator), (self.whole, self.whole_calibrator)):
            passed = np.maximum(now - at, 0)
            curves = head.curves(situation.rows, at)
            bounds = bounds_from(curves, calibrator.levels(stage), passed)
            learnt = bounds_from(curves, np.full((len(at), 1), 0.5), passed)[:, 0]
            expected = head.blended(situation.rows, heads.halfway(learnt, bounds[:, MEDIAN]), passed)
            bounds[:, MEDIAN] = np.clip(expected, bounds[:, MEDIAN - 1], bounds[:, MEDIAN + 1])
            found.append(bounds)
        return found[0], np.maximum(found[0], found[1])


@dataclass(frozen=True)
class Situation:
    """A log up to a moment: its stages, and for each open case the features and the place of its last event."""

    log: EventLog
    stage: Counts
    rows: Floats
    places: Counts
    state: Openness


def bounds_from(curves: Curves, levels: Floats, passed: Floats) -> Floats:
    """Days from now at each level, given that so many days have already passed without an end.

    What has passed is taken out of the curve: level `p` reads the share `F(passed) + p (1 - F(passed))`.
    """
    already = curves.share(passed)
    columns = [
        np.maximum(curves.quantile(already + levels[:, place] * (1 - already)) - passed, 0)
        for place in range(levels.shape[1])
    ]
    return np.maximum.accumulate(np.column_stack(columns), axis=1)


def train(
    log: EventLog, *, trained_at: dt.datetime, as_of: dt.datetime | None = None, closed_when: Collection[str] = ()
) -> Forecaster:
    """Learn from what a log shows at `as_of` (its last event if not given), open cases included.

    The earlier cases teach a first model whose forecasts of the later ones are judged: that chooses the blend and
    calibrates. Then all cases teach the model that is kept. Raises LogUnfit for fewer than 50 cases, and for
    an activity in `closed_when` that the log does not hold.
    """
    until = days_of(as_of) if as_of else float(log.days.max())
    log = log.kept(log.days <= until)
    if log.cases < FEWEST_CASES:
        raise LogUnfit(f"{log.cases} cases are too few to learn from: {FEWEST_CASES} are needed")
    unknown = set(closed_when) - set(log.frame[ACTIVITY].unique())
    if unknown:
        raise LogUnfit(f"no event is called {sorted(unknown)[0]!r}: name activities of the log")
    state = openness(log, until=until, closed_when=closed_when)
    vocabulary = Vocabulary.of(log)
    trees = Trees(vocabulary.names.index("elapsed"), vocabulary.categorical)
    whole, step = samples(log, vocabulary, closed=state.closed, until=until, at_least=1)
    border = int(log.cases * LEARNT_SHARE)
    choice, whole_calibrator = _calibrated(whole, border, trees, closing=True)
    _, step_calibrator = _calibrated(step, border, trees, closing=False)
    stage = vocabulary.stages(log)
    return Forecaster(
        origin=_origin(log, state, trained_at, closed_when),
        vocabulary=vocabulary,
        choice=choice,
        whole=heads.fit(whole, trees, choice),
        step=_fit_step(step, trees),
        whole_calibrator=whole_calibrator,
        step_calibrator=step_calibrator,
        routes=learn_routes(log, stage, state.closed),
        usual=_usual(whole, vocabulary),
    )


def _fit_step(sample: Sample, trees: Trees) -> Head:
    """What answers for the next event: one hazard is enough."""
    return Head(heads.fit_hazards(sample, trees, SHAPES[:1]))


def _calibrated(sample: Sample, border: int, trees: Trees, *, closing: bool) -> tuple[Choice, Calibrator]:
    """The blend, and a calibrator that has judged forecasts of the cases from `border` on."""
    fitted, later = sample.chosen(sample.case < border), sample.chosen(sample.case >= border)
    head = heads.fit_closing(fitted, trees) if closing else _fit_step(fitted, trees)
    choice = heads.choose(head, fitted, later, trees) if closing else Choice((), {})
    share = head.curves(later.rows, later.at).share(later.days)
    calibrator = Calibrator()
    order = np.argsort(later.at, kind="stable")[-calibrator.rules.window :]
    calibrator.extend(later.stage[order], share[order], later.at[order], later.known[order])
    return choice, calibrator


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


def days_of(at: dt.datetime) -> float:
    """Days since 1970 of an aware instant. Raises ValueError for a naive one."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone: give an aware instant, such as one in UTC")
    return at.timestamp() / 86_400


def moment_of(days: float) -> dt.datetime:
    """The instant in UTC so many days after 1970."""
    return dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(days=days)


def _ends(now: float, days: Floats) -> Ends:
    moments = [moment_of(now + float(one)) for one in days]
    return Ends(moments[3], (moments[2], moments[4]), (moments[1], moments[5]), (moments[0], moments[6]))
