"""Headings and labels of papers in use, and papers sent by mistake: what they are called is understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.engines.reading.papers import read

HOSPITAL = "海滨市第三医院"
SIZE, LEFT, HEADING, TEXT, ROW = (1300, 1800), 80, 40, 22, 50
#: Price, count and cost of what a table lists.
PRICED = (("10.00", "2", "20.00"), ("5.50", "1", "5.50"), ("30.00", "1", "30.00"))
#: How a label may stand beside its value, {} and {v}: texts of one or two rows, each in cells side by side.
PLACES = {
    "before a colon": [["{}：{v}"]],
    "in the cell before": [["{}", "{v}"]],
    "between others": [["性别：女", "{}：{v}", "年龄：45岁"]],
    "in a row of cells": [["性别", "女", "{}", "{v}"]],
}


def _words(name: str) -> dict[str, Any]:
    return yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))


TITLES, LABELS, MISTAKES = _words("titles_in_use"), _words("labels_in_use"), _words("sent_by_mistake")
TABLES = _words("tables_in_use")


def paper(heading: str, rows: list[list[str]], *, hospital: str = "") -> dict[str, Any]:
    """A paper with a heading and rows of cells under it."""
    texts: list[list[Any]] = [[300, 20, HEADING, hospital]] if hospital else []
    texts.append([300, 80, HEADING, heading])
    for number, cells in enumerate(rows):
        wide = (SIZE[0] - LEFT) // len(cells)
        texts += [[LEFT + place * wide, 170 + number * ROW, TEXT, text] for place, text in enumerate(cells)]
    return {"size": list(SIZE), "texts": texts}


@pytest.mark.parametrize("kind", TITLES)
def test_every_heading_in_use_tells_its_kind(kind):
    told = {
        title: read(paper(title, [["编号：20260911003"], ["地址：海滨市望海区听涛路9号"]]))[0] for title in TITLES[kind]
    }
    assert told == dict.fromkeys(TITLES[kind], kind)


@pytest.mark.parametrize("heading", MISTAKES)
def test_a_paper_sent_by_mistake_is_no_claim_material(heading):
    assert read(paper(heading, [[row] for row in MISTAKES[heading]]))[0] == "other"


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind in LABELS for field in LABELS[kind]["fields"]])
def test_every_label_in_use_is_understood_wherever_it_stands(kind, field):
    fields = LABELS[kind]["fields"]
    value, wanted = fields[field]["value"], fields[field].get("read_as", fields[field]["value"])
    hospital = "" if field == "hospital" or kind in ("claim_form", "authorisation") else HOSPITAL
    misread = {}
    for label in fields[field]["labels"]:
        for place, cells in PLACES.items():
            rows = [[f"{one['labels'][0]}：{one['value']}"] for name, one in fields.items() if name != field]
            rows[0:0] = [[text.format(label, v=value) for text in row] for row in cells]
            told, found, _ = read(paper(LABELS[kind]["title"], rows, hospital=hospital))
            if (told, found.get(field)) != (kind, wanted):
                misread[label, place] = (told, found.get(field))
    assert misread == {}


def listed(kind: str, name: str, amount: str) -> tuple[list[tuple[str, str]], str | None]:
    """What is read of a list of three charges under two headings: names with amounts, and the sum."""
    table = TABLES[kind]
    sold = [
        [str(place), what, price, count, cost]
        for place, (what, (price, count, cost)) in enumerate(zip(table["sold"], PRICED, strict=True), 1)
    ]
    rows = [*([before] for before in table["before"]), ["序号", name, "单价", "数量", amount], *sold]
    drawn = paper(table["title"], rows, hospital=HOSPITAL if kind == "fee_list" else "")
    below = 170 + len(rows) * ROW
    drawn["texts"] += [[LEFT, below, TEXT, "合计"], [LEFT + 4 * ((SIZE[0] - LEFT) // 5), below, TEXT, "55.50"]]
    _, found, _ = read(drawn)
    return [(one["name"], one["amount"]) for one in json.loads(found.get("items", "[]"))], found.get("total_amount")


@pytest.mark.parametrize("kind", TABLES)
def test_every_heading_of_a_column_in_use_is_understood(kind):
    names, amounts = TABLES[kind]["names"], TABLES[kind]["amounts"]
    pairs = [*((name, amounts[0]) for name in names), *((names[0], amount) for amount in amounts)]
    wanted = list(zip(TABLES[kind]["sold"], (cost for _, _, cost in PRICED), strict=True)), "55.50"
    assert {pair: found for pair in pairs if (found := listed(kind, *pair)) != wanted} == {}
