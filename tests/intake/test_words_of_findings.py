"""What a claimant is told of a page that is of no use fits what is wrong with it."""

from __future__ import annotations

import pytest
from django.utils import translation

from anlan.intake.domain.material import Finding
from anlan.intake.selectors.finding_words import best_guess_words, finding_words


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"letters": "2", "certainty": "0.4"}, "in good light"),
        ({"reason": "crashed"}, "could not be opened"),
        ({"reason": "OfdBroken: DTDForbidden"}, "could not be opened"),
        ({"reason": "timed_out"}, "of this page alone"),
        ({"letters": "2", "certainty": "0.4", "long": "1"}, "several shorter ones"),
    ],
)
def test_a_page_that_was_not_read_is_told_by_what_kept_it_from_being_read(facts, words):
    assert words in finding_words(Finding("p", "unreadable", facts=facts))


def test_an_invoice_that_takes_another_back_asks_for_the_valid_one():
    assert "Please send the invoice that is valid" in finding_words(Finding("p", "cancelled", "total_amount"))


def test_what_only_shows_an_account_asks_for_the_card_itself():
    assert "photograph the bank card itself" in best_guess_words("bank_card")
    assert "take the photo again" in best_guess_words("fee_list")
