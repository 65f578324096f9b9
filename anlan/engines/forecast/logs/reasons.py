"""Why a case is expected to take longer or shorter than others in its stage, in words and in order of weight."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np

from anlan.engines.forecast.logs.curves import GRID
from anlan.engines.forecast.logs.ends import CaseForecast
from anlan.engines.forecast.logs.eventlog import ACTIVITY, Floats
from anlan.engines.forecast.logs.features import OTHER
from anlan.engines.forecast.logs.forecaster import Forecaster, Situation
from anlan.engines.forecast.logs.hazard import wide_of
from anlan.engines.forecast.logs.load import LOAD_NAMES
from anlan.engines.forecast.logs.papers import asked_at
from anlan.engines.forecast.logs.rhythms import RHYTHMS

Subject = Literal["papers", "queue", "calendar", "silence", "history", "kind", "stage"]
SHANGHAI = ZoneInfo("Asia/Shanghai")
LEAST = 0.05
"""A subject that moves the odds less than this says nothing."""
PAPERS = "papers are missing: they were asked for {days:.0f} days ago and have not come"
STUCK = "nothing has happened for {passed}, where pauses last up to {longest}: it may last as long again"
_WORDS: dict[tuple[str, bool], str] = {
    ("queue", True): "the load of the house when it last moved; as it was, cases take longer",
    ("queue", False): "the load of the house when it last moved; as it was, cases go faster",
    ("calendar", True): "the hour or the days ahead are ones on which less is done",
    ("calendar", False): "the hour or the days ahead are ones on which much is done",
    ("silence", True): "long pauses so far",
    ("silence", False): "no long pauses so far",
    ("history", True): "what has happened in the case so far: such cases go on for longer",
    ("history", False): "what has happened in the case so far: such cases end sooner",
    ("kind", True): "this kind of case takes longer",
    ("kind", False): "this kind of case goes faster",
    ("stage", True): "from this stage cases take longer",
    ("stage", False): "from this stage cases end sooner",
}


@dataclass(frozen=True)
class Reason:
    """One subject, whether it lengthens, how strongly (mean change of the log-odds to end) and the sentence."""

    subject: Subject
    longer: bool
    weight: float
    words: str


def reasons(model: Forecaster, situation: Situation, number: int, *, now: float) -> tuple[Reason, ...]:
    """The reasons for the closing time of one open case of a situation at `now` (days since 1970), strongest first.

    Missing papers stand before all else: while they are missing nobody in the house can do anything about it. Then a
    pause longer than any the log has shown.
    """
    row = situation.rows[number : number + 1]
    at = situation.log.days[situation.places[number : number + 1]]
    moved: dict[Subject, float] = {}
    places = {name: place for place, name in enumerate(model.vocabulary.names)}
    for name, weight in _moves(model, row, at).items():
        subject = _subject(name, set(model.vocabulary.categories))
        if subject and not (subject == "stage" and row[0, places[name]] == OTHER):
            moved[subject] = moved.get(subject, 0.0) + weight
    found = _missing_papers(situation, number, now, weight=abs(moved.get("stage", 0.0)))
    passed, longest = now - float(at[0]), model.longest_pauses[int(row[0, 0])]
    if passed > longest:
        words = STUCK.format(passed=_length(passed), longest=_length(longest))
        found.append(Reason("silence", True, round(abs(moved.pop("silence", 0.0)), 3), words))
    for subject, weight in sorted(moved.items(), key=lambda one: -abs(one[1])):
        if abs(weight) >= LEAST:
            words = _WORDS[subject, weight < 0] + _figures(model, subject, row[0], places)
            found.append(Reason(subject, weight < 0, round(abs(weight), 3), words))
    return tuple(found)


def _missing_papers(situation: Situation, number: int, now: float, *, weight: float) -> list[Reason]:
    log, place = situation.log, int(situation.places[number])
    begin = int(log.first[place])
    history = log.frame[ACTIVITY][begin : place + 1].to_list()
    asked = asked_at(history, log.days[begin : place + 1].tolist())
    if asked is None:
        return []
    return [Reason("papers", True, round(weight, 3), PAPERS.format(days=now - asked))]


def _length(days: float) -> str:
    return f"{days:.0f} days" if days >= 2 else f"{days * 24:.1f} hours"


def weekend_ahead(forecast: CaseForecast, at: dt.datetime, zone: dt.tzinfo = SHANGHAI) -> bool:
    """Whether a Saturday or Sunday of a time zone lies between an instant and the expected end of the present stage."""
    first = at.astimezone(zone).date()
    days = (forecast.stage_ends.expected.astimezone(zone).date() - first).days
    return any((first + dt.timedelta(days=one)).weekday() >= 5 for one in range(min(days, 7) + 1))


def _moves(model: Forecaster, row: Floats, at: Floats) -> dict[str, float]:
    """For each feature, by how much it moves the log-odds to end, averaged over stretches and hazards."""
    head = model.whole.head
    over = np.interp(head.base.edges[:-1], head.curves(row, at).days[0], GRID)
    # Stretches that few cases reach say little about this one.
    weight = np.maximum(1 - over, 1e-6)
    wide = wide_of(row, at, head.base.edges, head.hazards[0].moving)[0]
    total = np.zeros(len(model.vocabulary.names))
    for one in head.hazards:
        if one.rounds:
            told = one.booster.predict(wide, num_iteration=one.rounds, pred_contrib=True, num_threads=1)
            total = total + np.average(np.asarray(told)[:, : row.shape[1]], axis=0, weights=weight)
    total = total / len(head.hazards)
    return dict(zip(model.vocabulary.names, total.tolist(), strict=True))


def _subject(name: str, attributes: set[str]) -> Subject | None:
    if name in LOAD_NAMES:
        return "queue"
    if name in attributes:
        return "kind"
    if name in ("weekday", "hour", *(one.name for one in RHYTHMS)):
        return "calendar"
    if name.startswith(("gap_", "mean_gap")):
        return "silence"
    if name == "last_1":
        return "stage"
    return "history"


def _figures(model: Forecaster, subject: Subject, row: Floats, places: dict[str, int]) -> str:
    """The figure behind a subject, beside what is usual."""
    if subject == "queue":
        shown = [
            ("open_cases", "{:.0f} open cases (usually " + f"{model.usual['open_cases'][1]:.0f})"),
            ("stage_queue", "{:.0f} others in this stage"),
        ]
        told = [words.format(row[places[name]]) for name, words in shown if not np.isnan(row[places[name]])]
        return ": " + ", ".join(told) if told else ""
    if subject == "kind":
        coded = model.vocabulary.categories
        told = []
        for name, values in coded.items():
            code = int(row[places[name]]) if values else -1
            if values and 0 < code <= len(values):
                told.append(f"{name.removeprefix('attribute:')} {values[code - 1]}")
        return ": " + ", ".join(told[:3]) if told else ""
    return ""
