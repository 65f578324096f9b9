"""Papers written down as words by people who never saw the rules: every one is known, and its fields are read."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.papers.score import wrong_fields
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import read

FOLDER = Path(__file__).parent / "papers_in_words"
PAPERS: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
for file in sorted(FOLDER.glob("*.yaml")):
    for paper in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader):
        PAPERS[file.stem, paper["kind"]].append(paper)


@pytest.mark.parametrize(("where", "kind"), PAPERS, ids=str)
def test_every_paper_is_known(where, kind):
    told = {paper["page"]: read(paper_of(paper["page"]))[0] for paper in PAPERS[where, kind]}
    mistaken = [paper["page"] for paper in PAPERS[where, kind] if "kind" in paper.get("misread", ())]
    assert [page for page in told if told[page] != kind] == mistaken


@pytest.mark.parametrize(("where", "kind"), [one for one in PAPERS if "fields" in PAPERS[one][0]], ids=str)
def test_its_fields_are_read(where, kind):
    """What a paper lists as `misread` is read wrong or not at all, and known to be so: once read right, it goes."""
    wrong = {}
    for paper in PAPERS[where, kind]:
        if "kind" in paper.get("misread", ()):
            continue
        _, found, _ = read(paper_of(paper["page"]))
        misread = wrong_fields(paper["fields"], found)
        if set(misread) != set(paper.get("misread", ())):
            wrong[paper["page"]] = misread
    assert wrong == {}
