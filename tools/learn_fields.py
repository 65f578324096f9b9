"""Learns which candidate on a page is a field's value: writes anlan/engines/reading/learnt/fields.npz.

    .venv/bin/python -m tools.learn_fields            learn from every collection and write
    .venv/bin/python -m tools.learn_fields --check    read fifths of the collections by what the others teach

Learnt from are the papers in words whose fields are written down (tests/engines/reading/papers_in_words). Drawn papers
(benchmarks/papers) are left out: they measure.

For each field the candidates of a page stand against each other and against there being none (a conditional logit
model, McFadden 1974): all occurrences of the written value are right, and the sum of their chances is made large.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from anlan.engines.reading.candidates import Candidate, candidates, standing
from anlan.engines.reading.choosing import LEARNT, SORTS, LearntFields, completed, numbered
from anlan.engines.reading.kinds import RULES
from anlan.engines.reading.layout import Sheet
from benchmarks.papers.score import wrong_fields
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import sheet_of
from tools.learn_kinds import COLLECTIONS, written

#: A mark must stand on so many candidates, and a field on so many papers of a kind, or nothing general can be learnt.
FEWEST_CANDIDATES, FEWEST_PAPERS = 3, 4
#: How strongly weights are held back; chosen among .3, 1 and 3 on collections left out.
HELD_BACK = 1.0
STEPS = 60
#: How much a page counts on which the value could not be read, so that there is none to be chosen.
LOST_COUNTS = 0.5
FOLDS = 5
_RULES = {rule.code: rule for rule in RULES}
_CHANGES = ("filled right", "filled wrong", "filled, not there", "put right", "spoilt")


@dataclass(frozen=True)
class Paper:
    """A page as it is read, its candidates with their marks, and what is written down of it."""

    kind: str
    sheet: Sheet
    fields: dict[str, Any]
    found: Sequence[Candidate]
    marks: Sequence[frozenset[int]]

    def shown(self, field: str, *, lost: bool = False) -> Shown:
        """The candidates of a field's sort; `lost` leaves out those that are its value, as if they were illegible."""
        truth = {field: self.fields.get(field)}
        own = [place for place, one in enumerate(self.found) if one.sort == SORTS[field]]
        right = [
            truth[field] is not None and not wrong_fields(truth, {field: self.found[place].value}) for place in own
        ]
        if lost:
            own = [place for place, is_right in zip(own, right, strict=True) if not is_right]
            right = [False] * len(own)
        stand = standing([self.found[place] for place in own])
        marks = [self.marks[place] | frozenset(numbered(self.kind, one)) for place, one in zip(own, stand, strict=True)]
        return Shown(marks, right)


@dataclass(frozen=True)
class Shown:
    """The marks of the candidates of one field on one page, and which of them are its value."""

    marks: Sequence[frozenset[int]]
    right: Sequence[bool]


def collection(file: Path) -> list[Paper]:
    """The papers of a collection of words whose fields are written down."""
    papers = []
    for paper in written(file):
        if paper.get("fields"):
            sheet = sheet_of(paper_of(paper["page"]))
            found = candidates(sheet)
            marks = [frozenset(numbered(paper["kind"], one.marks)) for one in found]
            papers.append(Paper(paper["kind"], sheet, paper["fields"], found, marks))
    return papers


def learn(papers: Sequence[Paper], *, path: Path) -> None:
    """Learn from papers and keep what was learnt."""
    times = Counter(mark for paper in papers for marks in paper.marks for mark in marks)
    times.update(mark for paper in papers for one in standing(paper.found) for mark in numbered(paper.kind, one))
    known = sorted(mark for mark, count in times.items() if count >= FEWEST_CANDIDATES)
    places = {mark: place for place, mark in enumerate(known)}
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for paper in papers:
        for field in paper.fields.keys() & SORTS.keys():
            seen[field][paper.kind] += 1
    fields = sorted(SORTS)
    kinds = sorted(rule.code for rule in RULES)
    weights = np.zeros((len(known), len(fields)), dtype=np.float32)
    none = np.full((len(kinds), len(fields)), np.nan, dtype=np.float32)
    for column, field in enumerate(fields):
        of_kinds = [kind for kind in kinds if seen[field][kind] >= FEWEST_PAPERS]
        own = [paper for paper in papers if paper.kind in of_kinds]
        if own:
            weights[:, column], biases = _learn_field(field, own, of_kinds, places)
            none[[kinds.index(kind) for kind in of_kinds], column] = biases
    _keep(path, fields, kinds, known, weights, none)


def _learn_field(
    field: str, papers: Sequence[Paper], kinds: Sequence[str], places: dict[int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """The weight of each mark, and for each kind the score of there being no value."""
    rows: list[list[int]] = []
    right: list[bool] = []
    starts: list[int] = []
    counts: list[float] = []
    for paper in papers:
        whole = paper.shown(field)
        if field in paper.fields and not any(whole.right):
            continue  # its value is no candidate: nothing can be learnt from where it is not
        views = [(whole, 1.0)]
        if field in paper.fields:
            views.append((paper.shown(field, lost=True), LOST_COUNTS))
        for shown, count in views:
            starts.append(len(rows))
            counts.append(count)
            rows += [[places[mark] for mark in marks if mark in places] for marks in shown.marks]
            rows.append([len(places), len(places) + 1 + kinds.index(paper.kind)])
            right += [*shown.right, not any(shown.right)]
    used, columns = np.unique(np.concatenate([np.array(row, dtype=np.int64) for row in rows]), return_inverse=True)
    ends = np.cumsum([0, *(len(row) for row in rows)])
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(used)))
    solved = np.zeros(len(places) + 1 + len(kinds))
    solved[used] = _solve(matrix, np.array(starts), np.array(right), np.array(counts))
    return solved[: len(places)], solved[len(places)] + solved[len(places) + 1 :]


def _solve(shown: csr_matrix, starts: np.ndarray, right: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Weights that make the chances of what is right large, held back by their squares."""
    page = np.repeat(np.arange(len(starts)), np.diff([*starts, shown.shape[0]]))
    turned = shown.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = shown @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[page])
        whole = np.add.reduceat(raised, starts)
        good = np.maximum(np.add.reduceat(raised * right, starts), 1e-300)
        pull = counts[page] * (raised / whole[page] - np.where(right, raised / good[page], 0.0))
        held_back = HELD_BACK / 2 * float(weights @ weights)
        return float(-(counts * np.log(good / whole)).sum()) + held_back, turned @ pull + HELD_BACK * weights

    return np.asarray(
        minimize(loss, np.zeros(shown.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    )


def _keep(
    path: Path, fields: list[str], kinds: list[str], known: list[int], weights: np.ndarray, none: np.ndarray
) -> None:
    """Weights as whole numbers of a 127th of the largest of their field; marks that tell nothing are left out."""
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-9) / 127
    whole = np.round(weights / scale).astype(np.int8)
    telling = np.abs(whole).max(axis=1) > 1
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        path,
        fields=np.array(fields, dtype="U"),
        kinds=np.array(kinds, dtype="U"),
        marks=np.array(known, dtype=np.uint32)[telling],
        weights=whole[telling],
        scale=scale.astype(np.float32),
        none=none,
        learnt_from=np.array(digest()),
    )


def digest() -> str:
    """What tells whether the papers have changed since something was learnt from them."""
    papers = [
        (paper["kind"], paper["page"], sorted((name, repr(value)) for name, value in paper["fields"].items()))
        for file in COLLECTIONS
        for paper in written(file)
        if paper.get("fields")
    ]
    return hashlib.sha256(repr(papers).encode()).hexdigest()


def score(model: LearntFields, papers: Iterable[Paper]) -> Counter[str]:
    """What choices change on papers: fields asked for, right by rules alone and with choices, filled and replaced."""
    told: Counter[str] = Counter()
    for paper in papers:
        rule = _RULES[paper.kind]
        ruled = {name: field.value for name, field in rule.read(paper.sheet, ()).items()}
        chosen = {name: field.value for name, field in completed(model, rule, paper.sheet, ()).items()}
        for name in SORTS.keys() & (paper.fields.keys() | chosen.keys()):
            truth = {name: paper.fields.get(name)}
            stands = truth[name] is not None
            before, after = (stands and not wrong_fields(truth, found) for found in (ruled, chosen))
            told.update(fields=stands, ruled=before, chosen=after)
            if name not in ruled and name in chosen:
                told["filled right" if after else "filled wrong" if stands else "filled, not there"] += 1
            elif name in ruled and before != after:
                told["put right" if after else "spoilt"] += 1
    return told


def check(path: Path) -> None:
    """Read each fifth of the collections by what is learnt from the others alone."""
    collections = [papers for papers in map(collection, COLLECTIONS) if papers]
    whole: Counter[str] = Counter()
    for fold in range(FOLDS):
        left_out = [paper for number, papers in enumerate(collections) if number % FOLDS == fold for paper in papers]
        others = [paper for number, papers in enumerate(collections) if number % FOLDS != fold for paper in papers]
        learn(others, path=path)
        told = score(LearntFields(path), left_out)
        whole += told
        print(f"{fold + 1} of {FOLDS}: {_in_words(told)}", flush=True)
    print(f"all: {_in_words(whole)}")


def _in_words(told: Counter[str]) -> str:
    changes = ", ".join(f"{told[name]} {name}" for name in _CHANGES)
    return f"{told['ruled']} of {told['fields']} fields by rules, {told['chosen']} with choices; {changes}"


def main() -> int:
    """Learn, or check how well learning goes."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("--check", action="store_true")
    words.add_argument("--out", type=Path, default=None)
    given = words.parse_args()
    if given.check:
        with tempfile.TemporaryDirectory() as folder:
            check(Path(folder) / "others.npz")
        return 0
    learn([paper for file in COLLECTIONS for paper in collection(file)], path=given.out or LEARNT)
    print(f"learnt: {given.out or LEARNT}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
