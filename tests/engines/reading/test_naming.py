"""The kind of a page is learnt from papers in words, and a page of no known kind is not named."""

from __future__ import annotations

from pathlib import Path

import pytest

from anlan.engines.reading.kinds import RULES
from anlan.engines.reading.naming import is_headed, learnt_kinds, name_kind, why_kind
from tests.engines.reading.in_words import paper_of
from tests.engines.reading.papers import sheet_of
from tools.learn_kinds import digest

SAMPLES = Path(__file__).parents[3] / "samples"
LETTER = "姓名：王秀兰  性别：女  年龄：63岁\n诊断：右侧股骨颈骨折\n建议：休息三个月\n医师：周文\n2026年9月11日"


def named(page: str):
    return name_kind(sheet_of(paper_of(page)))


def test_what_ships_was_learnt_from_the_words_of_today():
    assert learnt_kinds().learnt_from == digest(), "words have changed: python -m tools.learn_kinds"


def test_every_kind_with_rules_is_learnt():
    assert {*learnt_kinds().kinds} == {rule.code for rule in RULES} | {"other"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("疾病诊断证明书", "diagnosis_certificate"),
        ("出院小结", "discharge_summary"),
        ("门诊病历", "medical_record"),
        ("住院预约登记单", "other"),
    ],
)
def test_a_heading_outranks_the_same_body(heading, kind):
    naming = named(f"# {heading}\n{LETTER}")
    assert (naming.rule.code if naming.rule else "other") == kind


def test_a_page_of_another_sort_has_no_kind_and_little_certainty():
    naming = named("# 海滨大剧院\n## 入场券\n2026年9月11日 19:30\n一层 12排 8座\n票价 280元")
    assert (naming.rule, naming.certainty) == (None, 0.0)


def test_a_page_that_is_not_likely_enough_names_its_nearest_kind():
    naming = named("王秀兰  女  63岁\n右侧股骨颈骨折")
    assert (naming.rule, naming.certainty) == (None, 0.0)
    assert naming.best_guess in {rule.code for rule in RULES}


def test_a_street_sign_names_nothing():
    naming = named("望海路")
    assert (naming.rule, naming.best_guess) == (None, "")


def test_only_a_paper_that_begins_with_its_heading_is_headed():
    body = "\n".join(f"{row}、{name}  12.50" for row, name in enumerate(["床位费", "护理费", "诊察费", "静脉输液"], 1))
    assert is_headed(sheet_of(paper_of(f"# 住院费用清单\n姓名：王秀兰\n{body}")), "fee_list")
    assert not is_headed(sheet_of(paper_of(f"{LETTER}\n{body}")), "fee_list")


def test_what_tells_a_kind_can_be_asked(reader):
    (reading,) = reader.read_page(SAMPLES / "complete" / "08-discharge-summary.jpg")
    assert reading.kind == "discharge_summary"
    told = why_kind(reading)
    assert any("出院" in line for line in told)
    assert {*told} <= {line.text for line in reading.lines}
