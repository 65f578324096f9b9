"""Papers written down as words (see papers_in_words/README.md): a page of text set in one type, column by column.

python -m tests.engines.reading.in_words FILE [FILE ...]      how many papers are known, how many fields read
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.papers.score import wrong_fields
from tests.engines.reading.papers import read

#: Width of a half-width letter at each size of type, and the height of a row, in pixels.
HALF, ROW, LEFT, TOP = 11, 38, 70, 60
SIZES = {"": 22, "## ": 32, "# ": 42}
#: A page is at least this wide, and as high as an A4 sheet of its width.
NARROWEST = 900
_APART = re.compile(r"(?: {2,}|\u3000+)")
#: Scripts that the recogniser of characters does not know: Arabic, Tibetan, Mongolian and Yi letters are not seen.
_UNSEEN = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff\u0f00-\u0fff\u1800-\u18af\ua000-\ua4cf]+")


def paper_of(page: str) -> dict[str, Any]:
    """The paper a page of words describes, as `papers.sheet_of` takes it."""
    texts, widest, row = [], 0, 0
    lines = _UNSEEN.sub(lambda seen: " " * len(seen.group()), page).splitlines()
    while row < len(lines):
        if lines[row].lstrip().startswith("|"):
            table = []
            while row < len(lines) and lines[row].lstrip().startswith("|"):
                table.append((row, [cell.strip() for cell in lines[row].strip().strip("|").split("|")]))
                row += 1
            placed = list(_table(table))
        else:
            placed = list(_line(row, lines[row]))
            row += 1
        texts += placed
        widest = max([widest, *(x + wide(text) * points // 2 for x, _, points, text in placed)])
    width = max(NARROWEST, widest + LEFT)
    return {"size": [width, max(int(width * 1.414), TOP * 2 + len(lines) * ROW)], "texts": texts}


def wide(text: str) -> int:
    """How many half-width letters fill the same space."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def _line(row: int, line: str) -> Iterator[list[Any]]:
    mark = next((mark for mark in ("## ", "# ") if line.startswith(mark)), "")
    words, points, start = line[len(mark) :], SIZES[mark], 0
    if words.strip() == "---":
        return
    for text in _APART.split(words):
        if text.strip():
            place = words.index(text, start)
            yield [LEFT + wide(words[:place]) * points // 2, TOP + row * ROW, points, text.strip()]
            start = place + len(text)


def _table(rows: list[tuple[int, list[str]]]) -> Iterator[list[Any]]:
    columns = max(len(cells) for _, cells in rows)
    widths = [max((wide(cells[n]) for _, cells in rows if n < len(cells)), default=0) + 3 for n in range(columns)]
    for row, cells in rows:
        for n, cell in enumerate(cells):
            if cell and not set(cell) <= set("-: "):
                yield [LEFT + sum(widths[:n]) * HALF, TOP + row * ROW, SIZES[""], cell]


def main(files: list[str]) -> None:
    """Print each paper that is taken for another and each field that is misread, then a row a kind."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for file in files:
        for number, paper in enumerate(yaml.safe_load(Path(file).read_text(encoding="utf-8"))):
            told, found, problems = read(paper_of(paper["page"]))
            row, known = kinds[paper["kind"]], told == paper["kind"]
            row.update(papers=1, known=known)
            if not known:
                print(f"{file} {number}: {paper['kind']} taken for {told}")
                continue
            fields = paper.get("fields") or {}
            wrong = wrong_fields(fields, found)
            row.update(fields=len(fields), read=len(fields) - len(wrong), told=len(problems))
            for name, (printed, seen) in wrong.items():
                print(f"{file} {number}: {paper['kind']} {name}: {printed} read as {seen}")
    for kind, row in (*kinds.items(), ("all", sum(kinds.values(), Counter()))):
        print(f"{kind:28} known {row['known']}/{row['papers']}  read {row['read']}/{row['fields']}  told {row['told']}")


if __name__ == "__main__":
    main(sys.argv[1:])
