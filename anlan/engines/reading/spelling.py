"""Texts as printed and misread, made into values: dates, amounts, numbers, names."""

from __future__ import annotations

import datetime as dt
import re

from anlan.kernel.money import NotMoney, fen_from_yuan

#: Letters a recogniser takes for digits, only ever applied where digits alone can stand.
_DIGIT_LOOKALIKES = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "Z": "2"}
)

DATE = r"(?:19|20)\d{2}\s*[年./\-—]?\s*\d{1,2}\s*[月./\-—]?\s*\d{1,2}\s*日?"
AMOUNT = r"-?[¥￥Y]?\d[\d,，]*(?:[.。]\d{1,2})?"


def iso_date(text: str) -> str | None:
    """The first calendar date in a text as YYYY-MM-DD, or None.

    >>> iso_date("2025年3月8日"), iso_date("2025.03.08-2045.03.08"), iso_date("20250308"), iso_date("2025-13-01")
    ('2025-03-08', '2025-03-08', '2025-03-08', None)
    """
    for pattern in (
        r"((?:19|20)\d{2})[年./\-—·]+(\d{1,2})[月./\-—·]+(\d{1,2})",
        r"((?:19|20)\d{2})[年./\-—]?(\d{2})[月./\-—]?(\d{2})",
    ):
        for match in re.finditer(pattern, text):
            year, month, day = (int(part) for part in match.groups())
            try:
                return dt.date(year, month, day).isoformat()
            except ValueError:
                continue
    return None


def yuan(text: str) -> str | None:
    """The first amount in a text as plain yuan with two decimals, or None.

    >>> yuan("￥8,412.5元"), yuan("合计 12,000.00"), yuan("无")
    ('8412.50', '12000.00', None)
    """
    match = re.search(r"-?[\d,，]*\d(?:[.。]\s?\d{1,2})?", text)
    if match is None:
        return None
    figures = match.group().replace("。", ".").replace("，", ",").replace(" ", "")
    # "8,412,50": the last mark of a misread amount is its decimal point.
    figures = re.sub(r",(\d{2})$", r".\1", figures)
    try:
        fen = fen_from_yuan(figures)
    except NotMoney:
        return None
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def digits_only(text: str) -> str:
    """Digits of a number that can hold nothing else, look-alike letters taken as the digits they resemble.

    >>> digits_only("6222 O212 l456")
    '622202121456'
    """
    return "".join(character for character in text.translate(_DIGIT_LOOKALIKES) if character.isdigit())


def resident_number_text(text: str) -> str | None:
    """Eighteen characters with the form of a resident identity number; the checksum is judged elsewhere.

    >>> resident_number_text("公民身份号码11010519491231002x")
    '11010519491231002X'
    """
    compact = re.sub(r"[\s\-.·]", "", text).upper()
    match = re.search(r"(?<![0-9])([1-9][0-9OQDLISBZ|]{16}[0-9X])(?![0-9])", compact)
    if match is None:
        return None
    number = match.group(1)
    return digits_only(number[:17]) + number[17]


def chinese_name(text: str) -> str | None:
    """A person's name at the start of a text (2-4 characters, or longer with a middle dot), or None.

    >>> chinese_name("王秀兰"), chinese_name("阿卜杜·热合曼"), chinese_name("12")
    ('王秀兰', '阿卜杜·热合曼', None)
    """
    match = re.match(
        r"[㐀-鿿\U00020000-\U0003ffff]{1,12}(?:[·•・.][㐀-鿿]{1,12})+|[㐀-鿿\U00020000-\U0003ffff]{2,4}", text
    )
    return re.sub(r"[•・.]", "·", match.group()) if match else None
