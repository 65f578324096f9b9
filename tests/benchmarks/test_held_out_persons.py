"""What the held-out papers of persons, vehicles and losses claim as truth is really printed on them."""

import datetime as dt
import re
from html import unescape
from random import Random

import pytest

from benchmarks.papers.facts import Case, case
from benchmarks.papers.families.held_out import FAMILY
from benchmarks.papers.families.held_out.sheet import DAY_FORMS, capital, in_words
from benchmarks.papers.paper import Drawing

ON = dt.date(2026, 10, 20)
KINDS = (
    *("claim_form", "id_card_front", "id_card_back", "household_register", "birth_certificate", "bank_card"),
    *("authorisation", "death_certificate", "accident_certificate", "driving_licence", "vehicle_licence"),
    *("repair_quote", "loss_list"),
)
LAYOUTS = [(kind, place) for kind in KINDS for place in range(len(FAMILY.layouts[kind]))]
CAUSES = {"accident": ("☑意外伤害", "√意外住院", "出险类型意外"), "illness": ("☑疾病", "√疾病住院", "出险类型疾病")}


def visible(drawing: Drawing) -> str:
    """The text of a drawing without blanks, as a reader meets it."""
    body = re.sub(r"<style>.*?</style>", "", drawing.html, flags=re.DOTALL)
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", body)))


def printed_forms(name: str, value: str) -> tuple[str, ...]:
    """Every way in which a field may stand on paper."""
    if name == "scene":
        return CAUSES[value]
    if value == "long_term":
        return ("长期",)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = dt.date.fromisoformat(value)
        return tuple(re.sub(r"\s", "", form(day)) for form in DAY_FORMS)
    if name in ("total_amount", "amount"):
        return (value, f"{float(value):,.2f}")
    return (re.sub(r"\s", "", value),)


def papers(seed: int) -> Case:
    """A claim; every third one is of a child."""
    return case(seed, FAMILY.pools, on=ON, minor=seed % 3 == 2)


@pytest.mark.parametrize(("kind", "place"), LAYOUTS)
def test_every_field_is_printed(kind: str, place: int) -> None:
    for seed in range(30):
        drawing = FAMILY.layouts[kind][place](papers(seed), Random(seed))
        text = visible(drawing)
        fields = dict(drawing.fields)
        rows = fields.pop("items", [])
        assert fields
        for name, value in [*fields.items(), *(pair for row in rows for pair in row.items())]:
            assert any(form in text for form in printed_forms(name, value)), (seed, name, value)


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_is_known_from_one_layout(kind: str) -> None:
    assert len(FAMILY.layouts[kind]) >= 3


def test_foreign_pages_are_many_and_hold_no_fields() -> None:
    foreign = FAMILY.layouts["other"]
    assert len(foreign) >= 14
    assert not any(layout(papers(1), Random(1)).fields for layout in foreign)


def test_the_items_of_a_list_make_its_total() -> None:
    for kind in ("repair_quote", "loss_list"):
        for layout in FAMILY.layouts[kind]:
            fields = layout(papers(4), Random(4)).fields
            if "items" in fields:
                assert sum(float(row["amount"]) for row in fields["items"]) == pytest.approx(
                    float(fields["total_amount"])
                )


def test_a_licence_is_valid_on_the_day_it_is_sent() -> None:
    for seed in range(60):
        fields = FAMILY.layouts["driving_licence"][0](papers(seed), Random(seed)).fields
        assert fields["first_issued_on"] <= fields["valid_from"] <= ON.isoformat()
        assert fields["valid_to"] == "long_term" or fields["valid_to"] > ON.isoformat()


@pytest.mark.parametrize(
    ("amount_fen", "words"),
    [
        (1, "壹分"),
        (10, "壹角整"),
        (10005, "壹佰元零伍分"),
        (1007500, "壹万零柒拾伍元整"),
        (10000000, "壹拾万元整"),
        (100010000, "壹佰万零壹佰元整"),
        (123456, "壹仟贰佰叁拾肆元伍角陆分"),
    ],
)
def test_amounts_in_words_follow_bookkeeping(amount_fen: int, words: str) -> None:
    assert capital(amount_fen) == words


def test_days_in_words() -> None:
    assert in_words(dt.date(2010, 10, 20)) == "二〇一〇年十月二十日"
