"""Numbers that prove themselves, and the ones that only look as if they did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.kernel.identity import is_card_number, is_credit_code, resident_number

_CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def with_check(first_17: str) -> str:
    """The credit code that begins so: exactly one of all characters passes."""
    (code,) = [first_17 + letter for letter in _CREDIT_LETTERS if is_credit_code(first_17 + letter)]
    return code


@given(first=st.text(alphabet=_CREDIT_LETTERS, min_size=17, max_size=17), place=st.integers(0, 16), data=st.data())
def test_any_letter_of_a_credit_code_read_wrongly_is_found(first, place, data):
    code = with_check(first)
    wrong = data.draw(st.sampled_from([letter for letter in _CREDIT_LETTERS if letter != code[place]]))
    assert not is_credit_code(code[:place] + wrong + code[place + 1 :])


@pytest.mark.parametrize(
    "text", ["", "91990101MA0000000", "91990101MA00000000I", "91990101MA000000O0", "９１990101MA00000000"]
)
def test_what_is_no_credit_code_by_form_is_none(text):
    assert not is_credit_code(text)


def test_small_letters_and_spaces_around_a_credit_code_do_not_matter():
    code = with_check("91990101MA0000000")
    assert is_credit_code(f" {code.lower()} ")


@given(digits=st.text(alphabet="0123456789", min_size=12, max_size=18), place=st.integers(0, 11), off=st.integers(1, 9))
def test_any_digit_of_a_card_number_read_wrongly_is_found(digits, place, off):
    (number,) = [digits + last for last in "0123456789" if is_card_number(digits + last)]
    wrong = str((int(number[place]) + off) % 10)
    assert not is_card_number(number[:place] + wrong + number[place + 1 :])


@pytest.mark.parametrize(
    "text", ["99010119620230026X", "990101196205140269", "99010119620514026", "９90101196205140268"]
)
def test_a_resident_number_of_no_day_or_with_a_wrong_check_is_none(text):
    assert resident_number(text) is None
