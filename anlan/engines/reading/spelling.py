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
_DAY = r"(?:\d(?=\d{2}:\d{2})|[4-9](?=\d:\d{2})|\d{1,2})"
_PLAIN_NUMERALS = str.maketrans("零壹贰叁肆伍陆柒捌玖拾", "〇一二三四五六七八九十")
_NUMERALS = "〇一二三四五六七八九"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
#: 28 Nov 2025 and Nov 28, 2025, as papers in two languages have it; blanks are gone.
_ENGLISH = rf"(?<!\d)\d{{1,2}}[-/.]?{_MONTH}[-/.,]*20\d\d(?!\d(?!\d:))|(?<![A-Za-z]){_MONTH}[.]?\d{{1,2}},?20\d\d(?!\d)"
#: 17/12/2025: the day first, as papers of Hong Kong, Macao and international clinics have it.
_DAY_FIRST = r"(?<![\d/.-])\d{1,2}/\d{1,2}/20\d\d(?!\d)"
_IN_WORDS = (
    r"(?:[二一][〇零○OoО0一二三四五六七八九]{3}|[贰壹][零壹贰叁肆伍陆柒捌玖]{3})年"
    r"(?:[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日|\d{1,2}月\d{1,2}日"
    r"|[零壹贰叁肆伍陆柒捌玖拾]{1,3}月[零壹贰叁肆伍陆柒捌玖拾]{1,4}日)"
)
#: Never inside an identity number, whose birth date stands after six figures, the first of which may look like a year.
DATE = (
    rf"(?:(?<!\d{{5}})(?!(?<=\d)\d{{10}})(?:19|20)\d{{2}}{_YEAR_MARK}"
    rf"(?:0\d{_MONTH_MARK}\d{{2}}|\d{{1,2}}{_MONTH_MARK}{_DAY})\s*日?|{_IN_WORDS}|{_ENGLISH}|{_DAY_FIRST})"
)
AMOUNT = r"-?[¥￥Y]?\d[\d,，]*(?:[.。]\d{1,2})?"
#: An amount with its fen: within a text, and as all of a cell.
WITH_CENTS = r"(?<![\d.,])\d[\d,]*[.]\d\d(?!\d)"
CELL_WITH_CENTS = r"[¥￥]?-?\d[\d,]*[.]\d\d元?"


def iso_date(text: str) -> str | None:
    """The first calendar date in a text as YYYY-MM-DD, or None.

    >>> iso_date("2025年3月8日"), iso_date("2025.03.08-2045.03.08"), iso_date("20250308"), iso_date("2025-13-01")
    ('2025-03-08', '2025-03-08', '2025-03-08', None)
    >>> iso_date("2026-09-2"), iso_date("2026-9-2"), iso_date("2026年09月2日")
    (None, '2026-09-02', '2026-09-02')
    >>> iso_date("2026-3-110:20"), iso_date("2026-03-1110:20"), iso_date("二〇二六年十月二十三日")
    ('2026-03-01', '2026-03-11', '2026-10-23')
    >>> iso_date("2026/5/69:33"), iso_date("贰零壹贰年零玖月壹拾肆日"), iso_date("贰零贰壹年肆月贰拾肆日")
    ('2026-05-06', '2012-09-14', '2021-04-24')
    >>> iso_date("28-Nov-2025"), iso_date("December1,2025"), iso_date("17/12/2025"), iso_date("12/17/2025")
    ('2025-11-28', '2025-12-01', '2025-12-17', None)
    """
    for pattern in (
        r"((?:19|20)\d{2})[年./\-—·]+(0\d)[月./\-—·]+(\d{2})",
        # A month written as 09 wants a day of two figures: one alone is what a seal has left of it.
        rf"((?:19|20)\d{{2}})[年./\-—·]+([1-9]|1[0-2])[月./\-—·]+({_DAY})",
        r"((?:19|20)\d{2})年(0\d)月(\d)日",
        r"((?:19|20)\d{2})[年./\-—]?(\d{2})[月./\-—]?(\d{2})",
    ):
        for match in re.finditer(pattern, text):
            year, month, day = (int(part) for part in match.groups())
            try:
                return dt.date(year, month, day).isoformat()
            except ValueError:
                continue
    if in_words := re.search(_IN_WORDS, text):
        return _date_in_words(in_words.group())
    english = re.search(_ENGLISH, text) or re.search(_DAY_FIRST, text)
    return _day_first(english.group()) if english else None


def _day_first(text: str) -> str | None:
    day, year = re.findall(r"\d+", text[:-4])[0], text[-4:]
    named = re.search(_MONTH, text)
    month = _MONTHS.index(named.group()[:3].lower()) + 1 if named else int(text.split("/")[1])
    try:
        return dt.date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _date_in_words(text: str) -> str | None:
    """A date written in Chinese numerals, as seals and public notices have it."""
    year, month, day = re.split("[年月日]", text.translate(_PLAIN_NUMERALS))[:3]
    figures = "".join(str(_NUMERALS.find(one)) if one in _NUMERALS else "0" for one in year)
    try:
        return dt.date(int(figures), 1 if month == "元" else _count(month), _count(day)).isoformat()
    except ValueError:
        return None


def _count(numeral: str) -> int:
    """Whole number up to 39 in Chinese numerals; 0 when it is none."""
    if numeral.isdecimal():
        return int(numeral)
    plain = numeral.replace("廿", "二十").replace("卅", "三十").removeprefix("〇")
    tens, mark, ones = plain.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (10 * (_NUMERALS.find(tens) if tens else 1) if mark else 0) + (max(0, _NUMERALS.find(ones)) if ones else 0)


def yuan(text: str) -> str | None:
    """The first amount in a text as plain yuan with two decimals, or None.

    >>> yuan("￥8,412.5元"), yuan("合计 12,000.00"), yuan("1.420.00"), yuan("-￥660.00"), yuan("无")
    ('8412.50', '12000.00', '1420.00', '-660.00', None)
    """
    # "1.420.00": the comma between thousands was read as a point.
    text = re.sub(r"(?<![\d.])(\d{1,3})[.](\d{3}[.]\d\d)(?!\d)", r"\1\2", text)
    match = re.search(r"-?[\d,，]*\d(?:[.。]\s?\d{1,2})?", re.sub(r"(?<=-)[¥￥]", "", text))
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


_HAN = r"[㐀-鿿\U00020000-\U0003ffff]"


_MASKED = rf"{_HAN}\*{{1,3}}(?:(?![男女]){_HAN}(?!{_HAN}))?|{_HAN}{{2}}\*{{1,2}}"


def chinese_name(text: str) -> str | None:
    """A person's name at the start of a text, or None.

    It has 2-4 characters, or more with a middle dot, or more where nothing but a mark or the end of the text follows.
    Hospitals hide letters of it behind stars, which stay.

    >>> chinese_name("王秀兰"), chinese_name("阿卜杜·热合曼"), chinese_name("12")
    ('王秀兰', '阿卜杜·热合曼', None)
    >>> chinese_name("王*兰"), chinese_name("王秀*,女"), chinese_name("王**")
    ('王*兰', '王秀*', '王**')
    >>> chinese_name("阿拉坦其其格"), chinese_name("呼和巴特尔,男"), chinese_name("欧阳子涵骨科12床")
    ('阿拉坦其其格', '呼和巴特尔', '欧阳子涵')
    """
    if masked := re.match(_MASKED, text):
        return masked.group()
    match = re.match(rf"{_HAN}{{1,12}}(?:[·.]{_HAN}{{1,12}})+|{_HAN}{{5,12}}(?=[,，、;/()]|$)|{_HAN}{{2,4}}", text)
    return match.group().replace(".", "·") if match else None


#: The figures of amounts in words, the banks' forms and the plain ones, and what recognisers make of them.
_WORD_DIGITS = {
    **dict.fromkeys("零〇○", 0),
    **dict.fromkeys("壹一弌", 1),
    **dict.fromkeys("贰二貳弍贡", 2),
    **dict.fromkeys("叁三參叄弎", 3),
    **dict.fromkeys("肆四", 4),
    **dict.fromkeys("伍五", 5),
    **dict.fromkeys("陆六陸", 6),
    **dict.fromkeys("柒七", 7),
    **dict.fromkeys("捌八", 8),
    **dict.fromkeys("玖九", 9),
}
_WORD_PLACES = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_ANY_DIGIT = "".join(_WORD_DIGITS)
IN_WORDS = (
    rf"(?:[(]?[负負][)数]{{0,2}})?(?:[{_ANY_DIGIT}{''.join(_WORD_PLACES)}万萬亿億]+[元圆圓园員][{_ANY_DIGIT}角分整正]*"
    r"|[壹贰叁肆伍陆柒捌玖]角[零壹贰叁肆伍陆柒捌玖分整正]*|[壹贰叁肆伍陆柒捌玖]分)"
)


def yuan_in_words(text: str) -> str | None:
    """The first amount written in words, as plain yuan with two decimals, or None when there is none or it is broken.

    >>> yuan_in_words("金额合计(大写)叁佰陆拾捌元陆角整"), yuan_in_words("⊗壹万零贰拾圆零伍分")
    ('368.60', '10020.05')
    >>> yuan_in_words("零拾壹万贰仟零佰叁拾肆元整"), yuan_in_words("伍角整"), yuan_in_words("叁佰陆拾捌")
    ('12034.00', '0.50', None)
    >>> yuan_in_words("(大写)负陆佰陆拾元整"), yuan_in_words("(负数)伍角")
    ('-660.00', '-0.50')
    """
    match = re.search(IN_WORDS, text)
    if match is None:
        return None
    written = re.sub(r"^[(]?[负負][)数]*", "-", match.group())
    sign, figures = ("-", written[1:]) if written.startswith("-") else ("", written)
    whole, _, cents = re.sub(r"[圆圓园員]", "元", figures).rpartition("元")
    yuan_part = _whole_in_words(whole)
    rest = re.fullmatch(r"[零〇○]*(?:(.)角)?[零〇○]*(?:(.)分)?[整正]*", cents)
    if yuan_part is None or rest is None:
        return None
    return f"{sign}{yuan_part}.{_WORD_DIGITS.get(rest[1], 0)}{_WORD_DIGITS.get(rest[2], 0)}"


def _whole_in_words(text: str) -> int | None:
    """Whole yuan in words, 0 for nothing; None when digits and places do not alternate."""
    total = section = 0
    digit: int | None = None
    for letter in text:
        if letter in _WORD_DIGITS:
            if digit:
                return None
            digit = _WORD_DIGITS[letter]
        elif letter in _WORD_PLACES:
            worth = _WORD_PLACES[letter]
            section += (1 if digit is None and worth == 10 else digit or 0) * worth
            digit = None
        else:
            worth = 10_000 if letter in "万萬" else 100_000_000
            total, section, digit = (total + section + (digit or 0)) * worth, 0, None
    return total + section + (digit or 0)


_CREDIT_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "|": "1", "S": "5", "Z": "2", "V": "Y"})


def credit_code_text(text: str) -> str | None:
    """Eighteen characters with the form of a unified credit code; the checksum is judged elsewhere.

    Letters that no such code holds (I, O, S, Z) are taken for the digits they resemble.

    >>> credit_code_text("纳税人识别号:9198O105KOH3DR2NXC"), credit_code_text("91")
    ('91980105K0H3DR2NXC', None)
    """
    compact = re.sub(r"[\s\-.·]", "", text).upper()
    match = re.search(r"(?<![0-9A-Z])[0-9A-Z|]{2}[0-9OQDISZ|]{6}[0-9A-Z|]{10}(?![0-9A-Z])", compact)
    return match.group().translate(_CREDIT_LOOKALIKES) if match else None
