"""Texts as printed and misread, made into values: dates, amounts, numbers, names."""

from __future__ import annotations

import datetime as dt
import re

from anlan.kernel.money import NotMoney, fen_from_yuan

#: Letters a recogniser takes for digits, only ever applied where digits alone can stand.
_DIGIT_LOOKALIKES = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "Z": "2"}
)

_YEAR_MARK, _MONTH_MARK = r"\s*[年./\-—·]?\s*", r"\s*[月./\-—·]?\s*"
#: A day of one digit with the time of day run into it ("2026-3-110:20"): two digits before a colon are the hour.
_DAY = r"(?:\d(?=\d{2}:\d{2})|\d{1,2})"
_NUMERALS = "〇一二三四五六七八九"
_IN_WORDS = r"[二一][〇零○OoО0一二三四五六七八九]{3}年[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日"
DATE = rf"(?:(?:19|20)\d{{2}}{_YEAR_MARK}(?:0\d{_MONTH_MARK}\d{{2}}|\d{{1,2}}{_MONTH_MARK}{_DAY})\s*日?|{_IN_WORDS})"
AMOUNT = r"-?[¥￥Y]?\d[\d,，]*(?:[.。]\d{1,2})?"


def iso_date(text: str) -> str | None:
    """The first calendar date in a text as YYYY-MM-DD, or None.

    >>> iso_date("2025年3月8日"), iso_date("2025.03.08-2045.03.08"), iso_date("20250308"), iso_date("2025-13-01")
    ('2025-03-08', '2025-03-08', '2025-03-08', None)
    >>> iso_date("2026-3-110:20"), iso_date("2026-03-1110:20"), iso_date("二〇二六年十月二十三日")
    ('2026-03-01', '2026-03-11', '2026-10-23')
    """
    for pattern in (
        r"((?:19|20)\d{2})[年./\-—·]+(0\d)[月./\-—·]+(\d{2})",
        rf"((?:19|20)\d{{2}})[年./\-—·]+(\d{{1,2}})[月./\-—·]+({_DAY})",
        r"((?:19|20)\d{2})[年./\-—]?(\d{2})[月./\-—]?(\d{2})",
    ):
        for match in re.finditer(pattern, text):
            year, month, day = (int(part) for part in match.groups())
            try:
                return dt.date(year, month, day).isoformat()
            except ValueError:
                continue
    in_words = re.search(_IN_WORDS, text)
    return _date_in_words(in_words.group()) if in_words else None


def _date_in_words(text: str) -> str | None:
    """A date written in Chinese numerals, as seals and public notices have it."""
    year, month, day = re.split("[年月日]", text)[:3]
    figures = "".join(str(_NUMERALS.find(one)) if one in _NUMERALS else "0" for one in year)
    try:
        return dt.date(int(figures), 1 if month == "元" else _count(month), _count(day)).isoformat()
    except ValueError:
        return None


def _count(numeral: str) -> int:
    """Whole number up to 39 in Chinese numerals; 0 when it is none."""
    tens, mark, ones = numeral.replace("廿", "二十").replace("卅", "三十").rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (10 * (_NUMERALS.find(tens) if tens else 1) if mark else 0) + (max(0, _NUMERALS.find(ones)) if ones else 0)


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
