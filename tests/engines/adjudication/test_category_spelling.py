"""Which category of cost a word seems to mean that is written in another way."""

from __future__ import annotations

import pytest

from anlan.engines.adjudication.category_spelling import category_meant
from anlan.engines.adjudication.words import CATEGORIES


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_category_means_nothing_but_itself_and_its_names_mean_it(category: str) -> None:
    name = CATEGORIES[category]
    assert category_meant(category, CATEGORIES) is None
    assert {category_meant(spelling, CATEGORIES) for spelling in (name.zh, name.en, name.en.upper())} <= {
        category,
        None,
    }
    assert category_meant(name.zh, CATEGORIES) == category
    assert category_meant(f" {category.upper()} ", CATEGORIES) == category


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("examinaton", "examination"),
        ("examinatoin", "examination"),
        ("surgerys", "surgery"),
        ("western medicine", "western_medicine"),
        ("Bed", "bed"),
        ("床位", "bed"),
        ("ｂｅｄ", "bed"),
        ("cart", "car_t"),
        ("spectacles", None),
        ("眼镜", None),
        ("bad", None),  # words this short are too often alike
        ("", None),
    ],
)
def test_a_word_means_the_category_that_it_differs_from_by_one_letter_or_its_name(word: str, meant: str | None) -> None:
    assert category_meant(word, CATEGORIES) == meant


def test_a_schedules_own_word_is_known_and_its_slips_are_too() -> None:
    known = {*CATEGORIES, "outpatient_medicine"}
    assert category_meant("outpatient_medicine", known) is None
    assert category_meant("outpatient_medicin", known) == "outpatient_medicine"
