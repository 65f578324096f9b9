"""Money of a FHIR document as whole fen and back, exactly. A number is a `Decimal` from the first byte on."""

from __future__ import annotations

from decimal import Decimal

from anlan.claims.api.fhir import systems

MOST_YUAN = Decimal(10**10)
_CENT = Decimal("0.01")


class AmountUnfit(ValueError):
    """An amount that is no whole number of fen: negative, beyond all money, or with more than two decimals."""


def fen_of(yuan: Decimal) -> int:
    """The whole fen of an amount in yuan; raises `AmountUnfit`, and rounds nothing.

    >>> fen_of(Decimal("12.50")), fen_of(Decimal("1.2E+2"))
    (1250, 12000)
    """
    if not Decimal(0) <= yuan <= MOST_YUAN:
        raise AmountUnfit(str(yuan))
    rounded = yuan.quantize(_CENT)
    if rounded != yuan:
        raise AmountUnfit(str(yuan))
    return int(rounded * 100)


def yuan_of(fen: int) -> Decimal:
    """Whole fen as yuan with two decimals.

    >>> yuan_of(1250), yuan_of(-5)
    (Decimal('12.50'), Decimal('-0.05'))
    """
    return Decimal(fen).scaleb(-2)


def money(fen: int) -> dict[str, object]:
    """An amount as FHIR writes it.

    >>> money(90_000)
    {'value': Decimal('900.00'), 'currency': 'CNY'}
    """
    return {"value": yuan_of(fen), "currency": systems.CURRENCY}
