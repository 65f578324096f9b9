"""Money is a whole number of fen (分); rates are `Decimal`. No float ever touches money.

Source for the rounding rule: docs/decisions/0004-money-and-rounding.md.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import NewType

Fen = NewType("Fen", int)

FEN_PER_YUAN = 100


class NotMoney(ValueError):
    """A text that does not name an amount in yuan with at most two decimals."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text!r} is not an amount in yuan: write digits with at most two decimals, as 8412.50")


def fen_from_yuan(text: str | int | Decimal) -> Fen:
    """The whole fen in an amount of yuan; thousands separators and ¥ are allowed.

    Raises `NotMoney` for anything else, including more than two decimals: nothing is rounded in silence.

    >>> fen_from_yuan("¥8,412.50")
    841250
    """
    cleaned = str(text).strip().replace(",", "").replace("，", "").removeprefix("¥").removeprefix("￥")
    try:
        fen = Decimal(cleaned) * FEN_PER_YUAN
    except InvalidOperation as error:
        raise NotMoney(str(text)) from error
    if not fen.is_finite() or fen != fen.to_integral_value():
        raise NotMoney(str(text))
    return Fen(int(fen))


def yuan_text(fen: int) -> str:
    """An amount as people read it, without a currency sign.

    >>> yuan_text(841250), yuan_text(-5)
    ('8,412.50', '-0.05')
    """
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    return f"{sign}{yuan:,}.{rest:02d}"


def times_rate(amount_fen: int, rate: Decimal) -> Fen:
    """`amount × rate` in whole fen, half a fen rounded away from zero, once, at the end of a rule.

    >>> times_rate(5, Decimal("0.5"))
    3
    """
    return Fen(int((amount_fen * rate).quantize(Decimal(1), rounding=ROUND_HALF_UP)))
