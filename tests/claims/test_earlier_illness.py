"""What papers say on an illness that was there before the cover: signs for a handler, never an answer."""

from __future__ import annotations

import datetime as dt

import pytest

from anlan.claims.domain.earlier_illness import MedicalPage, evidence_of
from anlan.engines.reading.diagnoses import diagnosis_code

SINCE = dt.date(2025, 1, 1)
STAY = MedicalPage("stay", 3, dt.date(2026, 9, 14), "胃溃疡", "", "患者因上腹痛入院。")


def category_of(text):
    guess = diagnosis_code(text)
    return guess.code[:3] if guess else None


def signs(*pages):
    return [
        (sign.code, sign.page_id, sign.since)
        for sign in evidence_of(pages, insured_since=SINCE, category_of=category_of)
    ]


def page(page_id, *, on=dt.date(2026, 9, 14), diagnosis="胃溃疡", code="", text=""):
    return MedicalPage(page_id, 4, on, diagnosis, code, text)


def test_papers_from_within_the_cover_that_tell_of_no_past_are_no_sign():
    assert signs(STAY, page("again")) == []


def test_a_paper_of_the_same_illness_dated_before_the_cover_is_a_sign():
    old = page("old", on=dt.date(2024, 6, 1))
    assert signs(STAY, old) == [("dated_before", "old", dt.date(2024, 6, 1))]
    assert signs(STAY, page("first day", on=SINCE)) == []
    assert signs(STAY, page("other illness", on=dt.date(2024, 6, 1), diagnosis="右侧桡骨远端骨折")) == []


def test_a_printed_code_counts_before_the_name():
    assert signs(STAY, page("old", on=dt.date(2024, 6, 1), diagnosis="溃疡病", code="K25.9"))


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("既往胃溃疡病史10余年", dt.date(2016, 9, 13)),
        ("发现胃溃疡三年", dt.date(2023, 9, 14)),
        ("确诊胃溃疡2年", dt.date(2024, 9, 13)),
        ("胃溃疡病史二十余年", dt.date(2006, 9, 14)),
        ("曾患胃溃疡十二年", dt.date(2014, 9, 14)),
    ],
)
def test_a_history_that_reaches_back_before_the_cover_is_a_sign(sentence, since):
    ((code, page_id, began),) = signs(STAY, page("note", text=f"主诉：上腹痛1周。{sentence}，间断服药。"))
    assert (code, page_id) == ("told_history", "note")
    assert abs(began - since) <= dt.timedelta(days=2)


@pytest.mark.parametrize(
    "sentence",
    [
        "发现胃溃疡1年",
        "否认胃溃疡病史5年",
        "无胃溃疡病史10年",
        "高血压病史10年",
        "吸烟史10年",
        "胃溃疡10年保险",
        "2026年确诊胃溃疡",
        "患胃溃疡半年",
    ],
)
def test_what_is_denied_is_later_or_is_of_another_illness_is_no_sign(sentence):
    assert signs(STAY, page("note", text=sentence)) == []


def test_signs_come_oldest_first():
    found = signs(STAY, page("note", text="既往胃溃疡病史10年"), page("old", on=dt.date(2024, 6, 1)))
    assert [page_id for _, page_id, _ in found] == ["note", "old"]
