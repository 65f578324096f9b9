"""Papers that lie together in one picture are told apart; one paper stays one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from anlan.engines.reading.naming import name_kind
from anlan.engines.reading.parts import papers_of
from tests.engines.reading.papers import as_jpeg, photographed, sheet, sheet_of

PAPERS = json.loads(Path(__file__).with_name("papers.json").read_text(encoding="utf-8"))
CLINICAL = json.loads((Path(__file__).parent / "kinds" / "clinical_papers.json").read_text(encoding="utf-8"))


def together(first: dict, second: dict, *, down: bool, gap: int = 120) -> dict:
    """Two papers on one sheet, under or beside each other."""
    (w1, h1), (w2, h2) = first["size"], second["size"]
    dx, dy = (0, h1 + gap) if down else (w1 + gap, 0)
    moved = [[x + dx, y + dy, points, text] for x, y, points, text in second["texts"]]
    size = (max(w1, w2), h1 + gap + h2) if down else (w1 + gap + w2, max(h1, h2))
    return {"size": size, "texts": [*first["texts"], *moved], "rules": []}


def other_person(paper: dict) -> dict:
    text = (
        json.dumps(paper, ensure_ascii=False)
        .replace("王秀兰", "李国强")
        .replace("990101196205140268", "110105194912310037")
    )
    return json.loads(text)


@pytest.mark.parametrize("down", [True, False], ids=["one under the other", "side by side"])
def test_both_sides_of_a_card_copied_on_one_sheet_are_two_papers(down):
    found = papers_of(sheet_of(together(PAPERS["id_card_front"], PAPERS["id_card_back"], down=down)))
    assert len(found) == 2
    assert "公民身份号码" in found[0].sheet.text
    assert "签发机关" in found[1].sheet.text
    first, second = found[0].region, found[1].region
    assert first[1] + first[3] <= second[1] or first[0] + first[2] <= second[0]


def test_two_cards_of_two_people_are_two_papers():
    front = PAPERS["id_card_front"]
    found = papers_of(sheet_of(together(front, other_person(front), down=True)))
    assert [("王秀兰" in one.sheet.text, "李国强" in one.sheet.text) for one in found] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("outpatient_invoice_two_columns", "certificate_signed_in_numerals"),
        ("discharge_summary_in_cells_with_code", "id_card_front"),
        ("outpatient_invoice_two_columns", "outpatient_invoice_two_columns"),
    ],
)
def test_papers_of_two_kinds_or_two_copies_on_one_photograph_are_told_apart(first, second):
    papers = PAPERS | CLINICAL
    found = papers_of(sheet_of(together(papers[first], papers[second], down=True)))
    named = [name_kind(one.sheet).rule for one in found]
    assert [rule.code for rule in named if rule] == [papers[first]["kind"], papers[second]["kind"]]


@pytest.mark.parametrize("name", sorted((PAPERS | CLINICAL).keys() - {"driving_licence"}))
def test_one_paper_stays_one(name):
    assert len(papers_of(sheet_of((PAPERS | CLINICAL)[name]))) == 1


def test_each_paper_of_a_picture_is_read_by_itself(reader, tmp_path):
    both = together(PAPERS["id_card_front"], PAPERS["id_card_back"], down=True)
    picture: Image.Image = photographed(sheet(tuple(both["size"]), both["texts"]))
    path = tmp_path / "both-sides.jpg"
    path.write_bytes(as_jpeg(picture))
    glances = []
    front, back = reader.read_page(path, on_kind=glances.append)
    assert (front.kind, front.part, back.kind, back.part) == ("id_card_front", 1, "id_card_back", 2)
    assert front.fields["name"].value == "王秀兰"
    assert "name" not in back.fields
    assert front.region[1] < back.region[1]
    assert len(glances) == 1
    assert glances[0].kind.startswith("id_card")
