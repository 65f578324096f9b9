"""What a model learns from: one row for each moment in a case, how long it then took, and whether that end was seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from anlan.engines.forecast.logs.eventlog import Counts, EventLog, Flags, Floats
from anlan.engines.forecast.logs.features import Vocabulary, features
from anlan.engines.forecast.logs.load import Load


@dataclass(frozen=True)
class Sample:
    """Rows of features with the instant `at` (days since 1970), the stage, the days it took and whether that is known.

    Where `known` is False, `days` is how long it had lasted when it was last seen open.
    """

    rows: Floats
    at: Floats
    stage: Counts
    case: Counts
    days: Floats
    known: Flags

    def __len__(self) -> int:
        return len(self.at)

    def chosen(self, flags: Flags) -> Sample:
        """The chosen rows."""
        return Sample(
            self.rows[flags], self.at[flags], self.stage[flags], self.case[flags], self.days[flags], self.known[flags]
        )

    def seen_by(self, cut: float) -> Sample:
        """What had been seen at an instant: later rows are gone, later ends unknown."""
        early = self.chosen(self.at < cut)
        known = early.known & (early.at + early.days <= cut)
        days = np.where(known, early.days, np.minimum(early.days, cut - early.at))
        return Sample(early.rows, early.at, early.stage, early.case, days, known)


def samples(
    log: EventLog, vocabulary: Vocabulary, *, closed: Flags, until: float, at_least: int
) -> tuple[Sample, Sample]:
    """The rows of a log for the end of the case, and for its next event.

    `closed` says for each event whether its case has ended; open cases were last seen at `until` (days since 1970).
    Rows start with the event that completes `at_least` events; the last event of a closed case is none.
    """
    stage = vocabulary.stages(log)
    rows = features(log, vocabulary, Load.of(log, stage, closed=closed))
    place = np.arange(len(log))
    ended = place == log.last
    chosen = (log.prefix >= at_least) & ~(ended & closed)
    to_close = np.where(closed, log.remaining_days, until - log.days)
    following = np.where(ended, until, log.days[np.minimum(place + 1, len(log) - 1)]) - log.days
    whole = Sample(rows, log.days, stage, log.case, np.maximum(to_close, 0), closed)
    following_known = ~ended
    step = Sample(rows, log.days, stage, log.case, np.maximum(following, 0), following_known)
    return whole.chosen(chosen), step.chosen(chosen)
