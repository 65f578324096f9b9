"""Illness or accident, from where a form's marks stand."""

from __future__ import annotations

import pytest

from anlan.engines.reading.kinds.claim_cause import scene
from tests.engines.reading.papers import sheet_of


def cause(*texts: list) -> str | None:
    found = scene(sheet_of({"size": [1000, 1400], "texts": list(map(list, texts))}))
    return found.value if found else None


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ([60, 140, 24, "事故性质：意外"], [280, 140, 24, "√疾病"], "illness"),
        ([60, 140, 24, "事故性质：疾病"], [280, 140, 24, "√意外"], "accident"),
        ([60, 140, 24, "事故性质：意外√"], [320, 140, 24, "疾病"], "accident"),
        ([60, 140, 24, "事故性质：疾病√"], [320, 140, 24, "意外"], "illness"),
    ],
)
def test_where_empty_boxes_were_not_seen_a_tick_belongs_to_the_nearer_cause(first, second, told):
    assert cause(first, second) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("出险原因：☑疾病 □意外", "illness"),
        ("出险原因：□疾病 ☑意外", "accident"),
        ("出险原因：□疾病 □意外", None),
        ("事故性质 疾病□意外□生育□身故", "illness"),
        ("事故性质 意外□疾病☑其他", "illness"),
    ],
)
def test_boxes_tell_the_cause(text, told):
    assert cause([60, 140, 24, text]) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("意外☑疾病□身故", "accident"),
        ("疾病☑意外□住院", "illness"),
        ("疾病☑意外□请在框内打勾", "illness"),
        ("疾病□意外□生育□其他", "illness"),
    ],
)
def test_a_tick_that_was_seen_decides_on_which_side_the_boxes_stand(text, told):
    assert cause([60, 140, 24, f"事故性质 {text}"]) == told
