"""What a model learns from: one row for each moment in a case, how long it then took, and whether that end was seen."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags, Floats
from anlan.engines.forecast.logs.features import Vocabulary, features, grown_silent
from anlan.engines.forecast.logs.load import Load

MOST_ROWS = 150_000
"""Rows a model learns from: of a larger log a random part, which costs little since rows of a case are alike."""


@dataclass(frozen=True)
class Sample:
    """Rows of features with the instant `at` (days since 1970), the stage, the days it took and whether that is known.

    Where `known` is False, `days` is how long it had lasted when it was last seen open.
    """

    rows: Floats
    at: Floats
    stage: Counts
    case: Counts
    place: Counts
    """The event of the log."""
    days: Floats
    known: Flags

    def __len__(self) -> int:
        return len(self.at)

    def chosen(self, flags: Flags | Counts) -> Sample:
        """The chosen rows, by flags or by their places."""
        return Sample(**{one.name: getattr(self, one.name)[flags] for one in fields(self)})

    def latest(self, most: int) -> Sample:
        """So many of the latest rows."""
        flags = np.zeros(len(self), dtype=np.bool_)
        flags[np.argsort(self.at, kind="stable")[-most:]] = True
        return self.chosen(flags)

    def seen_by(self, cut: float) -> Sample:
        """What had been seen at an instant: later rows are gone, later ends unknown."""
        early = self.chosen(self.at < cut)
        known = early.known & (early.at + early.days <= cut)
        days = np.where(known, early.days, np.minimum(early.days, cut - early.at))
        return replace(early, days=days, known=known)


def samples(
    log: EventLog, vocabulary: Vocabulary, *, closed: Flags, until: float, at_least: int, all_from: int | None = None
) -> tuple[Sample, Sample]:
    """The rows of a log for the end of the case, and for its next event.

    `closed` says for each event whether its case has ended; open cases were last seen at `until` (days since 1970).
    Rows start with the event that completes `at_least` events; the last event of a closed case is none. Of more than
    `MOST_ROWS` a random part is taken, but all of the cases from number `all_from` on.
    """
    stage = vocabulary.stages(log)
    rows = features(log, vocabulary, Load.of(log, stage, closed=closed))
    place = np.arange(len(log))
    ended = place == log.last
    chosen = (log.prefix >= at_least) & ~(ended & closed)
    thinned = chosen & (log.case < (log.cases if all_from is None else all_from))
    if thinned.sum() > MOST_ROWS:
        chosen &= ~thinned | (np.random.default_rng(0).random(len(log)) < MOST_ROWS / thinned.sum())
    place = np.flatnonzero(chosen)
    at, ended, known = log.days[place], ended[place], closed[place]
    to_close = np.where(known, log.remaining_days[place], until - at)
    following = np.where(ended, until, log.days[np.minimum(place + 1, len(log) - 1)]) - at
    rows, stage, case = rows[place], stage[place], log.case[place]
    whole = Sample(rows, at, stage, case, place, np.maximum(to_close, 0), known)
    return whole, replace(whole, days=np.maximum(following, 0), known=~ended)


def silent_sample(log: EventLog, vocabulary: Vocabulary, whole: Sample, step: Sample, *, closed: Flags) -> Sample:
    """The rows of a log for the end of the case at moments between its events, as many as there are at its events.

    `whole` and `step` are its `samples`. A moment falls into a pause as often as the pause is long, as that of somebody
    who asks does; the longest hundredth of pauses counts as a little shorter ones do.
    """
    draw = np.random.default_rng(0)
    share = np.minimum(step.days, np.quantile(step.days, 0.99))
    if not share.sum():
        return whole
    place = draw.choice(len(step), size=len(step), p=share / share.sum())
    silent = draw.random(len(step)) * step.days[place]
    past = whole.chosen(place)
    load = Load.of(log, vocabulary.stages(log), closed=closed)
    rows = grown_silent(past.rows, vocabulary, load, at=past.at, stage=past.stage, silent=silent)
    return replace(past, rows=rows, at=past.at + silent, days=np.maximum(past.days - silent, 0))
