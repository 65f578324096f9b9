"""What every Chinese invoice writes beside its figures: the amount in words, and the text of its QR code."""

from __future__ import annotations

import datetime as dt

from benchmarks.papers.facts import Invoice, yuan

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def in_words(amount_fen: int, *, yuan_word: str = "元") -> str:
    """An amount below a hundred million yuan, as banks and invoices write it in words.

    >>> in_words(36860), in_words(10000500), in_words(100), in_words(1203)
    ('叁佰陆拾捌元陆角整', '壹拾万零伍元整', '壹元整', '壹拾贰元零叁分')
    """
    whole, fen = divmod(amount_fen, 100)
    words = _whole_in_words(whole) + yuan_word if whole else ""
    tenth, hundredth = divmod(fen, 10)
    if not fen:
        return (words or f"零{yuan_word}") + "整"
    words += f"{_DIGITS[tenth]}角" if tenth else ("零" if whole else "")
    return words + (f"{_DIGITS[hundredth]}分" if hundredth else "整")


def _whole_in_words(whole: int) -> str:
    words, gap = "", False
    for place in range(len(str(whole)) - 1, -1, -1):
        digit = whole // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + ("", "拾", "佰", "仟")[place % 4]
        gap = digit == 0 and (gap or bool(words))
        if place == 4 and words and whole // 10**4 % 10**4:
            words, gap = words + "万", gap and whole // 10**4 % 10 == 0
        if digit and place % 4 == 0:
            gap = False
    return words


def digital_number(invoice: Invoice) -> str:
    """The twenty digits of a fully digital invoice: year, region, channel, running number."""
    return f"{invoice.issued_on:%y}{invoice.code}{invoice.number}"


def digital_code_text(invoice: Invoice) -> str:
    """The QR code of a fully digital ordinary invoice: no code, no check code, the amount with its tax."""
    facts = (digital_number(invoice), yuan(invoice.total_fen), f"{invoice.issued_on:%Y%m%d}")
    return f"01,32,,{','.join(facts)},,{invoice.check_code.upper()[:4]}"


def vat_numbers(invoice: Invoice) -> tuple[str, str, str]:
    """Code (12 digits), number (8) and check code (20) of an electronic ordinary VAT invoice."""
    code = f"0{invoice.code[:4]}{invoice.issued_on:%y}00111"
    check = (invoice.number + invoice.code + "4607")[:20].zfill(20)
    return code, invoice.number[:8], check


def vat_code_text(invoice: Invoice, *, kind: str = "10") -> str:
    """The QR code of a VAT invoice; its amount is the one before tax."""
    code, number, check = vat_numbers(invoice)
    facts = (code, number, yuan(before_tax_fen(invoice)), f"{invoice.issued_on:%Y%m%d}", check)
    return f"01,{kind},{','.join(facts)},{invoice.check_code.upper()[:4]},"


def before_tax_fen(invoice: Invoice, *, rate_percent: int = 13) -> int:
    """What the goods cost without the value-added tax that is in their price, to the fen by line."""
    return sum(round(fee.amount_fen * 100 / (100 + rate_percent)) for fee in invoice.fees)


def written_day(day: dt.date, style: int) -> str:
    """A day in one of six usual writings."""
    return (
        f"{day:%Y-%m-%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day:%m}月{day:%d}日",
        f"{day:%Y.%m.%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%Y%m%d}",
    )[style]
