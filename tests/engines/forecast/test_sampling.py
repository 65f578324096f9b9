"""A large house is looked at in part: as many visits as are enough, and always the same ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.forecast import one_in

COUNTS = st.integers(0, 10**9)
ENOUGH = st.integers(1, 10**6)


@given(COUNTS, ENOUGH)
def test_no_more_than_is_enough_and_at_least_half_of_it(visits: int, enough: int):
    step = one_in(visits, at_most=enough)
    assert visits <= step * enough
    assert step == 1 or visits > step * enough / 2


@given(COUNTS, COUNTS, ENOUGH)
def test_what_is_chosen_in_a_larger_house_was_chosen_in_the_smaller_one(one: int, other: int, enough: int):
    fewer, more = sorted((one, other))
    assert one_in(more, at_most=enough) % one_in(fewer, at_most=enough) == 0
