"""Bank card: the number, the bank by name or by the first digits, and the holder where the card names one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import yaml

from anlan.engines.reading.kinds.finders import put
from anlan.engines.reading.kinds.persons import SURNAMES
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line, Passage
from anlan.engines.reading.spelling import digits_only
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import is_card_number, resident_number

_BANK = r"[㐀-鿿]{2,16}(?:银行|信用社联合社|信用合作联社|信用社|信用联社|农信|信合|农商行)"
#: What many banks are, and none is called: the name of one stands elsewhere on its cards.
_ANY_BANK = r"(?:农村)?(?:信用社|商业银行|合作银行|农信)|村镇银行|城市商业银行"
#: What is a label or a part of a bank and no bank, and what stands before the name of one.
_NO_BANK = r"(?:服务|合作|[收付领]款人?|账户|开户|发[卡放]|私人|手机|网上|电子|我的|所属|归属|所在)银行"
_BEFORE_BANK = r"(?:[本此]卡由|由|(?:服务|合作|发卡|开户)银行[:]?)?"
_NO_NAME = (
    r"BANK|CARD|ICBC|CCB|CMB|CITIC|BOCOM|SPDB|CEB|GDB|HXB|PSBC"
    r"|SAMPLE|DEBIT|CREDIT|UNION|VALID|THRU|VISA|MONTH|YEAR|FROM|GOLD|PLATINUM|EXPIRES|ELECTRONIC"
    r"|MEMBER|SINCE|GOOD|THRU|UNTIL|^(?:TYPE|BRANCH|VOUCHER|ACCOUNT|NAME|DATE|CURRENCY|BALANCE|PASSBOOK)"
)
_CAPITALS = r"(?!(?:ACCOUNT|CARD)?(?:HOLDER|NAME|NO)\b)[A-Z]{2,12}[/. ]?[A-Z]{2,20}"
#: Before or behind a name in capitals; no syllable of a Chinese name is like it.
_TITLE = r"M(?:RS?|S|ISS)"
_NAME_IN_CAPITALS = rf"^(?!.*(?:{_NO_NAME}))(?:{_TITLE}[.]?)?({_CAPITALS}?)(?:[.]?{_TITLE})?$"
_CHINESE_NAME = r"[㐀-鿿]{1,6}(?:·[㐀-鿿]{2,6})+|[㐀-鿿]{2,4}"
#: Behind a label of two languages: 户名 Name 王宁.
_NAME_BESIDE = (
    r"^(?:(?i:/?(?:account|card)?(?:name|holder))(?![a-z])[:;]?)?"
    rf"((?:{_CHINESE_NAME})(?![㐀-鿿])|{_CAPITALS}(?![A-Za-z]))"
)
#: What cards say in two to four characters, some of which are surnames too: 金卡, 白金, 安全支付.
_NO_CHINESE_NAME = (
    r"银|[卡行联闪付电话网服务期效有页]|[账帐][号户]|开户|[白黄铂]金|借记|贷记|签名|通用|储蓄|信用|社保|余额"
    r"|[储币]种|本人|使用|[级类]"
)
_HOLDER = r"持卡人(?:姓名)?|[账帐]?户名称?|姓名|^[户名]$"
#: Numbers of what a bank's clerk or machine did, which stand on its papers beside the account's.
_OTHER_NUMBER = r"流水号|凭证号|联行号|交易号|业务号|回单号|[原旧]卡号"
_NUMBER_MARKS = set("0123456789OoQDlI|SBZ -")
#: Rows of a number printed below one another begin below one another, within this many line heights.
_ALIGNED = 1.5
_SHORTEST_NUMBER, _LONGEST_NUMBER = 15, 19
#: A short line with the bank's name is not to be far from one name of the table: this share of its characters agrees.
_SAME_BANK = 0.7


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    number = _number(sheet)
    holder = _holder(sheet)
    return put({}, card_number=number, bank=_bank(sheet, number), holder_name=_name(holder) if holder else None)


def issuer(number: str) -> str | None:
    """The bank whose cards begin like this number, by the longest beginning known, or None.

    >>> issuer("6217001234567890123"), issuer("9999991234567890"), issuer("0000001234567890")
    ('中国建设银行', '华夏银行', None)
    """
    prefixes, _ = _issuers()
    known = [length for length in range(3, 9) if number[:length] in prefixes]
    return prefixes[number[: max(known)]] if known else None


def known_banks() -> frozenset[str]:
    """The names of banks that issue cards, whole and short: 中国工商银行, 工商银行."""
    prefixes, short = _issuers()
    return frozenset((*prefixes.values(), *(name for name in short if not name.isascii())))


@lru_cache(maxsize=1)
def _issuers() -> tuple[dict[str, str], dict[str, str]]:
    """Banks by first digits, and by their short or Latin names."""
    rows = yaml.safe_load(Path(__file__).with_name("card_issuers.yaml").read_text(encoding="utf-8"))
    prefixes = {prefix: bank for bank, row in rows.items() for prefix in row["prefixes"]}
    return prefixes, {short: bank for bank, row in rows.items() for short in row["short"]}


def _bank(sheet: Sheet, number: Field | None) -> Field | None:
    """The printed name; mended or filled in by the first digits of a number that passes its checksum."""
    by_digits = issuer(number.value) if number and is_card_number(number.value) else None
    if by_digits and (whole := sheet.find(f"({re.escape(by_digits)})")):
        return whole.as_field()
    named = rf"{_BEFORE_BANK}(?!(?:{_ANY_BANK})$|{_NO_BANK})({_BANK})(?<!手机银行)(?<!网上银行)"
    printed = sheet.find(rf"^{named}") or sheet.find(named) or sheet.find(rf"^({_ANY_BANK})$")
    if printed:
        name = printed.text
        if by_digits and name != by_digits and _alike(name, by_digits):
            name = by_digits
        return printed.as_field(name)
    for line in sheet.lines:
        for short, bank in _issuers()[1].items():
            if short in line.text.upper():
                return sheet.passage(line.letters).as_field(bank)
    return Field(by_digits, number.confidence, number.box) if by_digits and number else None


@lru_cache(maxsize=1)
def _surnames() -> str:
    """Spellings of Chinese surnames as a pattern, the longer first, so that ZHANG is not taken for ZHAN."""
    names = Path(__file__).with_name("surnames_in_capitals.txt").read_text(encoding="utf-8").split()
    return "|".join(sorted(names, key=len, reverse=True))


def _alike(one: str, other: str) -> bool:
    """Whether two names of one length differ in so few characters that one is a misreading of the other."""
    return len(one) == len(other) and sum(a == b for a, b in zip(one, other, strict=True)) >= _SAME_BANK * len(one)


def _holder(sheet: Sheet) -> Passage | None:
    """The name beside its label, a Chinese one before its capitals, one in capitals, or a Chinese one below the number.

    Cards bear many short words: in Chinese, only what begins with a surname is a name.
    """
    beside = sheet.find(rf"(?:{_HOLDER})[:]?({_CAPITALS})$") or sheet.beside(
        [_HOLDER, r"^(?:NAME|Name)[:.]?"], wanted=_NAME_BESIDE, below=False, one_cell=True
    )
    if beside and (beside.text.isascii() or not re.search(_NO_CHINESE_NAME, beside.text)):
        return beside
    for line in sheet.lines:
        for parts in ((line,), sheet.row(line)[:2]):
            letters = [letter for part in parts for letter in part.letters]
            match = re.match(r"([㐀-鿿·]{2,12})[A-Z/.]{4,30}$", "".join(letter.text for letter in letters))
            if match and _is_chinese_name(match.group(1)):
                return sheet.passage(letters[: match.end(1)])
    under = sheet.beside([rf"^(?:收款)?(?:{_HOLDER})$"], wanted=rf"^({_CHINESE_NAME})$")
    if under and _is_chinese_name(under.text):
        return under
    number = _number_ends(sheet)
    named = [line for line in sheet.lines if re.search(_NAME_IN_CAPITALS, line.text)]
    below = [line for line in named if number is not None and line.middle > number]
    if named:
        line = (below or named)[0]
        match = re.search(_NAME_IN_CAPITALS, line.text)
        return sheet.passage(line.letters[match.start(1) : match.end(1)]) if match else None
    for line in sheet.lines:
        # On the back of a card the name is signed beside the three figures that prove it.
        signed = any(re.fullmatch(r"\d{3}", other.text) for other in sheet.row(line)[1:2])
        if number is not None and (line.middle > number or signed) and _is_chinese_name(line.text):
            return sheet.passage(line.letters)
    return None


def _number_ends(sheet: Sheet) -> float | None:
    """The height of the card's number, or of its last row where it stands in several; None where none is seen."""
    whole = next((line.middle for line in sheet.lines if len(digits_only(line.text)) >= 12), None)
    parts = [line.middle for line in sheet.lines if re.fullmatch(r"\d{4,11}", line.text)]
    return whole or max(parts, default=None)


def _is_chinese_name(text: str) -> bool:
    """Whether a text is a surname that is known and a given name, or has the dot of a long name, and no word of cards.

    >>> _is_chinese_name("王秀兰"), _is_chinese_name("银联"), _is_chinese_name("钻石卡"), _is_chinese_name("白金")
    (True, False, False, False)
    """
    if not re.fullmatch(_CHINESE_NAME, text) or re.search(_NO_CHINESE_NAME, text):
        return False
    double = text[:2] in SURNAMES
    return "·" in text or (double and len(text) > 2) or (text[0] in SURNAMES and len(text) <= 3 + double)


def _name(holder: Passage) -> Field:
    """A name in capitals gets back the blank between surname and given name, which lines of a sheet do not keep."""
    if re.fullmatch(r"[A-Z]+", holder.text):
        match = re.match(rf"({_surnames()})([A-Z]{{2,}})$", holder.text)
        if match:
            return holder.as_field(f"{match.group(1)} {match.group(2)}")
    return holder.as_field()


def _number(sheet: Sheet) -> Field | None:
    """The longest number that passes its checksum, or else the longest of 15 to 19 digits, to be reported as wrong."""
    fields = []
    for letters in _candidates(sheet):
        number = digits_only("".join(letter.text for letter in letters))
        first = number[:_LONGEST_NUMBER]
        if len(number) > len(first) and number == f"{first}0" and is_card_number(first) and issuer(first):
            # The sign behind it by which an app copies the number was taken for a nought.
            letters, number = letters[:-1], number[:-1]
        # Social security cards print the holder's identity number too, which may end with X.
        if _SHORTEST_NUMBER <= len(number) <= _LONGEST_NUMBER and not any(
            resident_number(number + end) for end in ("", "X")
        ):
            fields.append(sheet.passage(letters).as_field(number))
    # A part of a number may pass the checksum by chance; the whole of it is longer and begins like a known card.
    return max(fields, key=lambda f: (is_card_number(f.value), len(f.value), issuer(f.value) is not None), default=None)


def _candidates(sheet: Sheet) -> Iterator[list[Letter]]:
    """Runs of figures on one row first, then rows of figures that stand below one another."""
    for line in sheet.lines:
        others = [re.search(_OTHER_NUMBER, part.text) for part in sheet.row(line)]
        own = [
            part.letters[: other.end() if other else None] for part, other in zip(sheet.row(line), others, strict=True)
        ]
        for run in _runs([letter for letters in own for letter in letters]):
            if sum(letter.text.isdigit() for letter in run) >= 12:
                yield run
    figures = sorted(
        (line for line in sheet.lines if re.fullmatch(r"[0-9OoQDlI|SBZ ]{1,12}", line.text)), key=lambda o: o.middle
    )
    within: set[int] = set()
    for start in range(len(figures)):
        if figures[start].number in within:
            continue
        stack: list[Line] = figures[start : start + 1]
        whole: list[Letter] = []
        for upper, lower in pairwise(figures[start:]):
            if abs(upper.left - lower.left) > _ALIGNED * upper.height or lower.top - upper.bottom > 2 * upper.height:
                break
            stack.append(lower)
            letters = [letter for line in stack for letter in line.letters]
            whole = letters if len(letters) <= _LONGEST_NUMBER else whole
        if whole:
            yield whole
            if issuer(digits_only("".join(letter.text for letter in whole))):
                within.update(line.number for line in stack)  # a part of it may pass the checksum by chance


def _runs(letters: list[Letter]) -> list[list[Letter]]:
    runs: list[list[Letter]] = [[]]
    for letter in letters:
        if letter.text in _NUMBER_MARKS:
            runs[-1].append(letter)
        elif runs[-1]:
            runs.append([])
    return runs


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    number = fields.get("card_number")
    if number and not is_card_number(number.value):
        return [Problem("checksum_wrong", "card_number", {"rule": "Luhn"})]
    if number and len(number.value) == _SHORTEST_NUMBER and issuer(number.value) is None:
        # Of ten parts of a number one passes the checksum by chance, and few banks have cards as short as this.
        return [Problem("unreadable", "card_number", {"certainty": f"{number.confidence}"})]
    return []


RULE = KindRule(
    code="bank_card",
    needed=("card_number",),
    read=_read,
    check=_check,
)
