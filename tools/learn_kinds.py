"""Learns to tell kinds of papers by their words: writes anlan/engines/reading/learnt/kinds.npz.

    .venv/bin/python -m tools.learn_kinds            learn from every collection and write
    .venv/bin/python -m tools.learn_kinds --check    name each collection by what the others teach; writes nothing

Learnt from are papers written down as words (tests/engines/reading/papers_in_words), headings in use and papers sent by
mistake (tests/engines/reading/kinds). Drawn papers (benchmarks/papers) are left out: they measure.

Each paper is shown whole and in parts: its tallest lines alone, its upper and its lower half, two thirds of its lines.
So a page is known as well by its heading alone, without it, or half read.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from anlan.engines.reading.kinds import RULES
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.naming import LEARNT, LearntKinds
from anlan.engines.reading.page_words import Vocabulary, counted, prominence, runs_of
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import sheet_of

WORDS = Path(__file__).resolve().parents[1] / "tests" / "engines" / "reading"
COLLECTIONS = tuple(sorted((WORDS / "papers_in_words").glob("*.yaml")))
TITLES, MISTAKES = WORDS / "kinds" / "titles_in_use.yaml", WORDS / "kinds" / "sent_by_mistake.yaml"
_KINDS = sorted({rule.code for rule in RULES} | {"other"})
#: A run must stand on so many of the pages shown, or it says nothing in general.
FEWEST_PAGES = 3
#: How freely weights may grow; chosen among 10, 30 and 100 on collections left out.
FREEDOM = 30.0
#: Papers of no kind count together as so large a part of all: of what people send, more than is written down.
OTHER_SHARE = 0.3
SEED = 2026


@dataclass(frozen=True)
class Paper:
    """A page as it is read, and its kind."""

    kind: str
    sheet: Sheet


def _tallest(count: int, longest: int = 0) -> Callable[[Sheet, np.random.Generator], list[Line]]:
    def view(sheet: Sheet, chance: np.random.Generator) -> list[Line]:
        lines = sorted(sheet.lines, key=lambda line: -prominence(line.right - line.left, line.height))[:count]
        wide = sorted(sheet.lines, key=lambda line: line.left - line.right)[:longest]
        return [*lines, *(line for line in wide if line not in lines)]

    return view


def _half(which: int) -> Callable[[Sheet, np.random.Generator], list[Line]]:
    def view(sheet: Sheet, chance: np.random.Generator) -> list[Line]:
        lines = sorted(sheet.lines, key=lambda line: line.middle)
        middle = (len(lines) + 1) // 2
        return lines[:middle] if which == 0 else lines[middle:]

    return view


def _two_thirds(sheet: Sheet, chance: np.random.Generator) -> list[Line]:
    return [line for line in sheet.lines if chance.random() > 1 / 3] or list(sheet.lines)


#: How a paper is shown; the first is whole.
VIEWS: tuple[Callable[[Sheet, np.random.Generator], list[Line]], ...] = (
    lambda sheet, chance: list(sheet.lines),
    _tallest(5),
    _tallest(9, 3),
    _half(0),
    _half(1),
    _two_thirds,
)


def collection(file: Path) -> list[Paper]:
    """The papers of one collection of words."""
    return [Paper(paper["kind"], sheet_of(paper_of(paper["page"]))) for paper in written(file)]


def written(file: Path) -> list[dict[str, Any]]:
    """The papers of a collection as they are written. Raises SystemExit, with what to do, where one cannot be taken."""
    papers: list[dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for number, paper in enumerate(papers, 1):
        if paper.get("kind") not in _KINDS or not paper.get("page"):
            raise SystemExit(
                f"{file.name}, paper {number}: needs the lines of a `page` and a `kind` out of {', '.join(_KINDS)}; "
                f"its kind is {paper.get('kind')!r}. Nothing was learnt."
            )
    return papers


#: What stands on papers of every kind and tells none of them.
ON_ANY = ("编号：No.0012345", "日期：2026年9月11日", "姓名：王秀兰", "地址：临江市安澜路18号", "第1页 共1页", "盖章")


def in_use() -> list[Paper]:
    """Headings, alone and above what stands on any paper, and papers sent by mistake."""
    titles = yaml.safe_load(TITLES.read_text(encoding="utf-8"))
    mistakes = yaml.safe_load(MISTAKES.read_text(encoding="utf-8"))
    pages = [
        (kind, "\n".join([f"# {title}", *ON_ANY[: count % (len(ON_ANY) + 1)]]))
        for kind in titles
        for place, title in enumerate(titles[kind])
        for count in (0, place + 1)
    ]
    pages += [("other", "\n".join([f"# {heading}", *rows])) for heading, rows in mistakes.items()]
    return [Paper(kind, sheet_of(paper_of(page))) for kind, page in pages]


def learn(papers: Sequence[Paper], *, path: Path) -> None:
    """Learn from papers and keep what was learnt."""
    chance = np.random.default_rng(SEED)
    shown = [
        (paper.kind, list(counted(view(paper.sheet, chance), paper.sheet.median_height)))
        for view in VIEWS
        for paper in papers
    ]
    pages = Counter(run for _, lines in shown for run in {run for text, _ in lines for run in runs_of(text)})
    runs = sorted(run for run, count in pages.items() if count >= FEWEST_PAGES)
    rarity = np.log((1 + len(shown)) / (1 + np.array([pages[run] for run in runs]))).astype(np.float32) + np.float32(1)
    vocabulary = Vocabulary(runs, rarity)
    found = [vocabulary.features(lines) for _, lines in shown]
    matrix = csr_matrix(
        (
            np.concatenate([features for _, features in found]),
            np.concatenate([places for places, _ in found]),
            np.cumsum([0, *(len(places) for places, _ in found)]),
        ),
        shape=(len(found), len(runs)),
    )
    kinds = [kind for kind, _ in shown]
    others = kinds.count("other")
    more = {"other": OTHER_SHARE / (1 - OTHER_SHARE) * (len(kinds) - others) / others}
    model = LogisticRegression(C=FREEDOM, max_iter=200, class_weight=more).fit(matrix, kinds)
    _keep(path, model, runs, rarity)


def _keep(path: Path, model: LogisticRegression, runs: list[str], rarity: np.ndarray) -> None:
    """Weights as whole numbers of a 127th of the largest of their kind: a quarter of the bytes, the same names."""
    scale = np.abs(model.coef_).max(axis=1) / 127
    weights = np.round(model.coef_ / scale[:, None]).astype(np.int8)
    telling = np.abs(weights).max(axis=0) > 1
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        path,
        kinds=np.array(model.classes_, dtype="U"),
        runs=np.array([run for run, tells in zip(runs, telling, strict=True) if tells], dtype="U"),
        rarity=rarity[telling].astype(np.float32),
        weights=np.ascontiguousarray(weights.T[telling]),
        scale=scale.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
        learnt_from=np.array(digest()),
    )


def digest() -> str:
    """What tells whether the words have changed since something was learnt from them; fields are no matter."""
    papers = [(paper["kind"], paper["page"]) for file in COLLECTIONS for paper in written(file)]
    words = repr(papers).encode() + TITLES.read_bytes() + MISTAKES.read_bytes()
    return hashlib.sha256(words).hexdigest()


def named_right(model: LearntKinds, papers: Iterable[Paper]) -> list[bool]:
    """For each paper whether its likeliest kind is its kind."""
    return [
        model.kinds[int(model.certainties(one.sheet.lines, usual_height=one.sheet.median_height).argmax())] == one.kind
        for one in papers
    ]


def check(path: Path) -> None:
    """Name each collection by what is learnt from the others alone."""
    collections = {file.stem: collection(file) for file in COLLECTIONS}
    every: list[bool] = []
    for left_out, papers in collections.items():
        others = [paper for name in collections if name != left_out for paper in collections[name]]
        learn([*others, *in_use()], path=path)
        right = named_right(LearntKinds(path), papers)
        every += right
        print(f"{left_out:28} {sum(right)}/{len(right)}", flush=True)
    print(f"{'all':28} {sum(every)}/{len(every)}  {100 * sum(every) / len(every):.1f}%")


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
    learn([*(paper for file in COLLECTIONS for paper in collection(file)), *in_use()], path=given.out or LEARNT)
    print(f"learnt: {given.out or LEARNT}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
