"""Forecasting the open cases of a log: present stage, stages ahead, closing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

import numpy as np

from anlan.engines.forecast.levels import MEDIAN
from anlan.engines.forecast.logs.ahead import stage_bounds, summed
from anlan.engines.forecast.logs.calibration import Calibrator, Way
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.ends import CaseForecast, Ends, days_of, ends_of, moment_of
from anlan.engines.forecast.logs.eventlog import ACTIVITY, AT, CASE, Counts, EventLog, Floats, LogUnfit
from anlan.engines.forecast.logs.features import History, Vocabulary, features, features_of, grown_silent
from anlan.engines.forecast.logs.heads import Head
from anlan.engines.forecast.logs.load import Load
from anlan.engines.forecast.logs.openness import Openness, openness, require_known
from anlan.engines.forecast.logs.pauses import as_long_again
from anlan.engines.forecast.logs.routes import Route, route_of, usual_route
from anlan.engines.forecast.logs.shifts import Shifts, WorkingHours

SOON = 1 / 24
"""Days after its last event from which on a case is asked about as a silent one."""
AS_USUAL = Way()


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
    columns: tuple[str, ...]
    order: str
    """That of day, month and year in the times of its log; "" where it does not matter."""


@dataclass(frozen=True)
class Learnt:
    """Curves for one question, and how they are to be read by how past forecasts came out."""

    head: Head
    calibrator: Calibrator

    def bounds(self, rows: Floats, at: Floats, stage: Counts, passed: Floats) -> Floats:
        """Days at `SHARES` from a moment `passed` days after the rows; what to expect in the middle."""
        return expected_bounds(self.head, rows, at, self.calibrator.levels(stage), passed, way=self.calibrator.way)


@dataclass(frozen=True)
class Forecaster:
    """A trained model. `whole` answers for the closing and `step` for the next event, both as seen from an event;
    `silent` for the closing as seen when nothing has happened for a while."""

    origin: Origin
    vocabulary: Vocabulary
    whole: Learnt
    step: Learnt
    silent: Learnt
    ahead_calibrator: Calibrator
    routes: dict[str, Route]
    shifts: Shifts
    usual: dict[str, tuple[float, float, float]]
    """For each feature that is a number, its 10th, 50th and 90th percentile."""
    longest_pauses: tuple[float, ...]
    """For each stage the longest pause in days that something ended."""
    open_for: dict[str, float]
    """For every activity of the log for how many days of silence after it a case counts as open."""

    def predict(self, log: EventLog, *, at: dt.datetime, closed_when: Collection[str] = ()) -> tuple[CaseForecast, ...]:
        """The open cases of a log as they stand at an aware instant; later events are not looked at.

        `closed_when` is what the model was trained with if not given. Where nothing says what closes a case, the model
        knows from its own log how long one is silent before it is over, so that a log of open cases is enough.
        Raises LogUnfit when attributes the model was trained with are missing.
        """
        now = days_of(at)
        situation = self.situation(log, now=now, closed_when=closed_when)
        stage = situation.stage[situation.places]
        step, whole = self.bounds(situation.rows, situation.log.days[situation.places], stage, situation.load, now)
        cases, activities, since = (situation.log.frame[name].to_list() for name in (CASE, ACTIVITY, AT))
        found = []
        for number, place in enumerate(situation.places.tolist()):
            route = route_of(self.routes, situation.log, situation.stage, place)
            named = (cases[place], activities[place], since[place].replace(tzinfo=dt.UTC))
            closing = self._stuck(situation.log.days[place], now, stage[number], route, step[number], whole[number])
            found.append(self._told(*named, route, now, step[number], closing))
        return tuple(found)

    def unknown_activities(self, log: EventLog) -> dict[str, int]:
        """Activities of a log that the model has never seen, the most frequent first, and how many events are such."""
        counts = log.frame[ACTIVITY].value_counts(sort=True)
        return {name: count for name, count in counts.iter_rows() if name not in self.open_for}

    def predict_one(self, history: History, house: Load, *, at: dt.datetime) -> CaseForecast:
        """One open case from its own history and the load of the house (`Situation.load`), in milliseconds."""
        now = days_of(at)
        row = features_of(history, self.vocabulary, house)
        here, before = int(row[0, 0]), int(row[0, 1])
        step, whole = self.bounds(row, np.array(history.days[-1:]), np.array([here]), house, now)
        route = usual_route(self.routes, before if len(history.days) > 1 else None, here)
        named = (history.case, history.activities[-1], moment_of(history.days[-1]))
        closing = self._stuck(history.days[-1], now, here, route, step[0], whole[0])
        return self._told(*named, route, now, step[0], closing)

    def _stuck(self, since: float, now: float, stage: int, route: Route, step: Floats, whole: Floats) -> Floats:
        """The closing at `SHARES`; of a case silent for longer than any was, no sooner than what is still ahead of it
        takes: the model of silences has seen none like it."""
        if now - since <= self.longest_pauses[stage] or not route.ends:
            return whole
        return np.maximum(whole, summed(step, route.ends[-1]))

    def _told(
        self, case: str, stage: str, since: dt.datetime, route: Route, now: float, step: Floats, whole: Floats
    ) -> CaseForecast:
        """A forecast in instants. Where nothing is ahead, the present stage ends when the case closes."""
        bounds = stage_bounds(step, whole, route, self.ahead_calibrator)
        names = [self.vocabulary.stage_name(number) for number in route.stages]
        told: list[Ends] = []
        for name, days in zip((stage, *names), (step if names else whole, *bounds), strict=True):
            resumed = partial(self.shifts.resumed, name)
            told.append(ends_of(now, days, resumed=resumed, after=told[-1] if told else None))
        ends, closes = told[0], told[-1]
        return CaseForecast(
            case=case,
            stage=stage,
            since=since,
            stage_ends=ends,
            ahead=tuple(zip(names, told[1:], strict=True)),
            route_taken_by=route.taken_by,
            closes=closes,
            working=self._working(stage, since, moment_of(now), ends),
        )

    def _working(self, stage: str, since: dt.datetime, at: dt.datetime, ends: Ends) -> WorkingHours:
        """The present stage in working hours."""
        low, high = (self.shifts.between(stage, at, end) for end in ends.within80)
        return WorkingHours(
            spent=self.shifts.between(stage, since, at),
            left=self.shifts.between(stage, at, ends.expected),
            left80=(low, high),
            counted=self.shifts.words(stage),
        )

    def situation(self, log: EventLog, *, now: float, closed_when: Collection[str] = ()) -> Situation:
        """The open cases of a log and the features of their last events."""
        missing = [name for name in self.origin.attributes if name not in log.frame.columns]
        if missing:
            told = ", ".join(name.removeprefix("attribute:") for name in missing)
            raise LogUnfit(f"the log lacks columns the model was trained with: {told}")
        require_known(log, closed_when, before=self.open_for)
        log = log.until(now)
        closing = closed_when or self.origin.closed_when
        state = openness(log, until=now, closed_when=closing, learnt=self.open_for)
        stage = self.vocabulary.stages(log)
        load = Load.of(log, stage, closed=state.closed)
        rows = features(log, self.vocabulary, load)
        places = np.flatnonzero((np.arange(len(log)) == log.last) & ~state.closed)
        return Situation(log, stage, rows[places], places, state, load)

    def bounds(self, rows: Floats, at: Floats, stage: Counts, load: Load, now: float) -> tuple[Floats, Floats]:
        """Days from `now` at `SHARES` until the next event and until the closing, the latter never sooner, for rows of
        features made at instants `at` in stages. `load` is the house's."""
        passed = np.maximum(now - at, 0)
        step = self.step.bounds(rows, at, stage, passed)
        whole = np.empty_like(step)
        lately, quiet = passed <= SOON, passed > SOON
        if lately.any():
            whole[lately] = self.whole.bounds(rows[lately], at[lately], stage[lately], passed[lately])
            whole[lately] = np.maximum(step[lately], whole[lately])
        if quiet.any():
            # That a case is not over says less than that nothing has happened: the stages ahead begin later, too.
            silent, stages = passed[quiet], stage[quiet]
            grown = grown_silent(rows[quiet], self.vocabulary, load, at=at[quiet], stage=stages, silent=silent)
            whole[quiet] = self.silent.bounds(grown, at[quiet] + silent, stages, np.zeros(len(silent)))
            longer = as_long_again(silent, np.array(self.longest_pauses)[stages])
            step[quiet] = np.minimum(step[quiet], whole[quiet]) + longer
            whole[quiet] += longer
        return step, whole


@dataclass(frozen=True)
class Situation:
    """A log up to a moment: its stages, and for each open case the features and the place of its last event."""

    log: EventLog
    stage: Counts
    rows: Floats
    places: Counts
    state: Openness
    load: Load

    def history(self, number: int) -> History:
        """The case of the `number`th open case, for `Forecaster.predict_one`."""
        place = int(self.places[number])
        case = slice(int(self.log.first[place]), place + 1)
        part = self.log.frame[case]
        written = {name: part[name].drop_nulls().to_list()[-1:] for name in part.columns[3:]}
        return History(
            case=part[CASE][0],
            activities=tuple(part[ACTIVITY].to_list()),
            days=tuple(self.log.days[case].tolist()),
            attributes={name: values[0] for name, values in written.items() if values},
        )


def expected_bounds(
    head: Head, rows: Floats, at: Floats, levels: Floats, passed: Floats, *, way: Way = AS_USUAL
) -> Floats:
    """Days from a moment `passed` days after the rows, at `SHARES` read at `levels`; in the middle what to expect."""
    curves = head.curves(rows, at)
    read = bounds_from(curves, np.column_stack([levels, np.full(len(at), 0.5)]), passed)
    bounds = np.maximum.accumulate(read[:, :-1], axis=1)
    expected = way.middle(read[:, -1], bounds[:, MEDIAN])
    bounds[:, MEDIAN] = np.minimum(np.maximum(expected, bounds[:, MEDIAN - 1]), bounds[:, MEDIAN + 1])
    return bounds


def bounds_from(curves: Curves, levels: Floats, passed: Floats) -> Floats:
    """Days from now at each level, given that so many days have already passed without an end.

    What has passed is taken out of the curve: level `p` reads the share `F(passed) + p (1 - F(passed))`.
    """
    already = curves.share(passed)[:, None]
    return np.maximum(curves.quantiles(already + levels * (1 - already)) - passed[:, None], 0)
