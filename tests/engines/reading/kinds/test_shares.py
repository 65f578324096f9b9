"""What payers bear proves itself by the total it comes to, and one amount read wrongly is put right by it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anlan.engines.reading.kinds.shares import shared_out
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.values import FIELD_CERTAINTY, WHOLE_PAGE, Field
from tests.engines.reading.papers import sheet_of

PAYERS = ("basic_insurance_paid", "serious_illness_paid", "self_paid")
FEN = st.integers(min_value=0, max_value=9_999_999)


def fields(total: str | None, *parts: str | None, certainty: float = 0.4) -> dict[str, Field]:
    told = {"total_amount": total, **dict(zip(PAYERS, parts, strict=False))}
    return {name: Field(value, certainty, WHOLE_PAGE) for name, value in told.items() if value is not None}


def page(*texts: str) -> Sheet:
    """A page with these texts, one below another."""
    rows = [[60, 60 + 44 * place, 24, text] for place, text in enumerate(texts)]
    return sheet_of({"size": [1000, 1400], "texts": rows})


def values(found: dict[str, Field]) -> list[str | None]:
    return [found[name].value if name in found else None for name in ("total_amount", *PAYERS)]


@pytest.mark.parametrize(
    ("read", "right"),
    [
        # The first figure was lost in the dots before it.
        (("11945.65", "494.99", "0.00", "6450.66"), ["11945.65", "5494.99", "0.00", "6450.66"]),
        (("1945.65", "5494.99", "0.00", "6450.66"), ["11945.65", "5494.99", "0.00", "6450.66"]),
        # No dots stand before these figures.
        (("8650.40", "6000.00", None, "650.40"), ["8650.40", "6000.00", None, "650.40"]),
        # Cents that a seal hid, and a decimal point that was lost.
        (("900.50", "500.00", None, "400.25"), ["900.50", "500.25", None, "400.25"]),
        (("900.50", "50025.00", None, "400.25"), ["900.50", "500.25", None, "400.25"]),
        # Nothing tells which of two whole amounts is short of the total, nor what an amount of nothing was.
        (("900.50", "500.00", None, "400.00"), ["900.50", "500.00", None, "400.00"]),
        (("1230.00", "0.00", None, "100.00"), ["1230.00", "0.00", None, "100.00"]),
        # Somebody else pays a part: no share is wrong.
        (("1230.00", "700.00", "0.00", "400.00"), ["1230.00", "700.00", "0.00", "400.00"]),
    ],
)
def test_one_amount_that_keeps_the_payers_from_the_total_is_put_right(read, right):
    sheet = page("医疗费用总额……", ".1945.65", "统筹基金支付", "….494.99")
    assert values(shared_out(sheet, fields(*read), PAYERS)) == right


def test_what_is_printed_as_another_payers_share_is_missing_from_nobodys():
    sheet = page("个人现金……", "…200.00", "医疗救助 2,000.00元")
    read = fields("5200.00", "3000.00", None, "200.00")
    assert shared_out(sheet, read, PAYERS) == read


@given(st.tuples(FEN, FEN, FEN))
def test_payers_that_come_to_the_total_stay_and_are_sure(fen):
    parts = [f"{Decimal(one) / 100:.2f}" for one in fen]
    read = fields(f"{Decimal(sum(fen)) / 100:.2f}", *parts)
    found = shared_out(page(), read, PAYERS)
    assert values(found) == values(read)
    assert {one.confidence for one in found.values()} == {FIELD_CERTAINTY}


@given(FEN, FEN)
def test_without_a_total_or_with_one_payer_nothing_is_changed(total, paid):
    alone = fields(f"{Decimal(total) / 100:.2f}", f"{Decimal(paid) / 100:.2f}")
    assert shared_out(page(), alone, PAYERS) == alone
    without = fields(None, "1.00", "2.00")
    assert shared_out(page(), without, PAYERS) == without
