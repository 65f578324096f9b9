"""Which kind of page is this? Told by its words, from what was learnt of two thousand papers (tools/learn_kinds.py)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from anlan.engines.reading.kinds import RULES, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.page_words import Floats, Printed, Vocabulary, counted
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.titles import headed_as, headed_as_none
from anlan.engines.reading.values import PageReading

LEARNT = Path(__file__).resolve().parent / "learnt" / "kinds.npz"
#: Below this certainty a page is not named: the likeliest kind is only a guess.
_ENOUGH = 0.35
#: Below this not even that: a page of quite another sort.
_A_GUESS = 0.1
#: A page with fewer characters names nothing: a street sign, a number plate.
_FEWEST_CHARACTERS = 8
#: The lines from the top among which a paper's heading stands, and how surely they alone must tell the kind.
_TOP_LINES, _HEADED = 5, 0.5
#: So likely by its words a kind must be that a heading names, to be preferred to a likelier one.
_HEADED_AS = 0.01
#: So likely another kind is to be thought of, and what only an invoice for a stay prints.
_IN_DOUBT = 0.2
_OF_A_STAY = r"(?:住院|[入出]院)(?:日期|时间|起止)?[:]?20\d\d|住院天数[:]?\d|(?<!门诊号/)住院号[:]?\d"
_OF_KIND = {rule.code: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A line of a reading, as words are counted."""

    text: str
    height: float


@dataclass(frozen=True, slots=True)
class Naming:
    """What a page is called: its rule (None: of no known kind), how sure that is (0..1), and the nearest guess."""

    rule: KindRule | None
    certainty: float
    best_guess: str


class LearntKinds:
    """A linear model over the runs of characters of a page: one weight a run and kind, and a soft maximum."""

    def __init__(self, path: Path = LEARNT) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self.kinds: tuple[str, ...] = tuple(stored["kinds"].tolist())
            self.learnt_from = str(stored["learnt_from"])
            self._vocabulary = Vocabulary(stored["runs"].tolist(), stored["rarity"])
            self._weights, self._scale, self._bias = stored["weights"], stored["scale"], stored["bias"]

    def certainties(self, lines: Iterable[Printed], *, usual_height: float) -> Floats:
        """How likely each of `kinds` is for a page with these lines."""
        places, features = self._vocabulary.features(counted(lines, usual_height))
        scores = features @ self._weights[places] * self._scale + self._bias
        likely = np.exp(scores - scores.max())
        return np.asarray(likely / likely.sum(), dtype=np.float32)

    def told_by(self, kind: str, lines: Iterable[Printed], *, usual_height: float) -> list[tuple[str, float]]:
        """Each line with what it adds to the score of a kind, over what it adds to the average kind; most first."""
        shown = list(counted(lines, usual_height))
        places, features = self._vocabulary.features(shown)
        weights = self._weights[places] * self._scale
        telling = features * (weights[:, self.kinds.index(kind)] - weights.mean(axis=1))
        counts = dict.fromkeys(places.tolist(), 0)
        for text, times in shown:
            for place in self._vocabulary.places(text).tolist():
                counts[place] += times
        a_run = {place: tells / counts[place] for place, tells in zip(places.tolist(), telling.tolist(), strict=True)}
        told = [
            (text, times * sum(a_run[place] for place in self._vocabulary.places(text).tolist()))
            for text, times in shown
        ]
        return sorted(told, key=lambda one: -one[1])


@cache
def learnt_kinds() -> LearntKinds:
    """The model that ships, loaded once a process."""
    return LearntKinds()


def name_kind(sheet: Sheet) -> Naming:
    """The kind of a page by its words; among kinds that are likely enough the heading decides."""
    top = sorted(sheet.lines, key=lambda line: line.middle)[:_TOP_LINES]
    named = _named(sheet.lines, sheet.median_height, headed_as(line.text for line in top))
    return Naming(None, 0.0, named.best_guess) if headed_as_none(line.text for line in top) else named


def why_kind(reading: PageReading, *, most: int = 3) -> list[str]:
    """The lines that speak most for the kind of a page (of `other`: for what it most resembles), strongest first."""
    kind = reading.kind if reading.kind in _OF_KIND else reading.best_guess
    if not kind or not reading.lines:
        return []
    lines = [_Seen(line.text, line.box[3]) for line in reading.lines]
    usual = float(np.median([line.height for line in lines]))
    told = learnt_kinds().told_by(kind, lines, usual_height=usual)
    return list(dict.fromkeys(text for text, weight in told if weight > 0))[:most]


def is_headed(sheet: Sheet, kind: str) -> bool:
    """Whether the lines at the top alone tell the kind: a paper of its own begins with its heading."""
    top = sorted(sheet.lines, key=lambda line: line.middle)[:_TOP_LINES]
    named = _named(top, sheet.median_height)
    return named.rule is not None and named.rule.code == kind and named.certainty >= _HEADED


def _named(lines: Iterable[Line], usual_height: float, heading: str | None = None) -> Naming:
    lines = tuple(lines)
    if sum(len(line.text) for line in lines) < _FEWEST_CHARACTERS:
        return Naming(None, 0.0, "")
    model = learnt_kinds()
    likely = dict(zip(model.kinds, model.certainties(lines, usual_height=usual_height).tolist(), strict=True))
    guess = max(_OF_KIND.keys() & likely, key=lambda kind: (likely[kind], kind))
    certainty = likely[guess]
    if certainty < max(_ENOUGH, *likely.values()):
        return Naming(None, 0.0, guess if certainty >= _A_GUESS else "")
    if heading and likely.get(heading, 0.0) >= _HEADED_AS:
        guess = heading
    of_a_ward = likely.get("inpatient_invoice", 0.0)
    # The two are printed on one form: of a ward's, its days tell.
    if guess == "outpatient_invoice" and of_a_ward >= _IN_DOUBT and heading != guess and _tells_a_stay(lines):
        guess, certainty = "inpatient_invoice", of_a_ward
    return Naming(_OF_KIND[guess], round(certainty, 3), guess)


def _tells_a_stay(lines: Iterable[Line]) -> bool:
    return any(compiled(_OF_A_STAY).search(line.text) for line in lines)
