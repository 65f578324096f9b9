"""Resident identity card, front (with the portrait) and back (with the emblem)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from anlan.engines.reading.kinds.days import day
from anlan.engines.reading.kinds.finders import SEXES, has_ended, number_problems, put
from anlan.engines.reading.kinds.identity_numbers import resident_numbers, with_a_figure_seen_twice, with_birth_date
from anlan.engines.reading.kinds.persons import PEOPLES
from anlan.engines.reading.kinds.reading_order import cell
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.spelling import DATE, chinese_name, iso_date
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import resident_number

_LABELS = (r"姓名", r"性别", r"民族", r"出生", r"住址", r"公民身份", r"身份号码")
#: A day read as surely as this is believed against the number; the number has its checksum on its side.
_SURE_OF_DAY = 0.93
_TERMS_YEARS = (5, 10, 20)
#: Three months, the last day counted or not.
_TEMPORARY_DAYS = range(88, 94)
#: Words of the sentences that are stamped or written over copies, what they are for and that they are true.
_STAMPED = (
    r"仅[供限用]|限本次|理赔|办理(?:保险|业务)|保险业务|此[件复]|[比与]?复印|无效|凭证|出示|截屏|已验|核[对验]|经办"
)


def _front(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    sex = sheet.beside([r"性别", r"性"], wanted=r"[男女]", below=False) or sheet.find(r"^([男女])(?=民|$)")
    ethnicity = sheet.beside([r"民族", r"族"], stops=_LABELS, wanted=rf"^(?:[男女]?[/|·、☑√])?({PEOPLES})", below=False)
    ethnicity = ethnicity or sheet.beside([r"^民族$"], wanted=rf"^({PEOPLES})族?$")
    ethnicity = ethnicity or sheet.find(rf"^(?:[男女][|/·]?)?({PEOPLES})族")
    born_on = sheet.beside([r"出生", r"出"], wanted=DATE, below=False) or sheet.find(rf"({DATE})")
    fields = put(
        {},
        name=_name(sheet),
        sex=sex.as_field() if sex else None,
        ethnicity=ethnicity.as_field() if ethnicity else None,
        born_on=_as(born_on, iso_date),
        address=_address(sheet),
        # Only a temporary card says on this side until when it holds.
        **_validity(sheet),
    )
    seen = sorted(resident_numbers(sheet), key=lambda one: not one.proven)
    if seen:
        day = fields.get("born_on")
        number = seen[0].field
        text = with_birth_date(number.value, day.value if day else None, seen[0].certainties)
        fields["id_number"] = Field(text, number.confidence, number.box)
    elif born_on and (mended := with_a_figure_seen_twice(sheet, fields["born_on"].value)):
        fields["id_number"] = mended
    return _completed(fields)


def _completed(fields: Fields) -> Fields:
    """Birth date and sex from a number that proves itself, where they were not read or hardly."""
    number = fields.get("id_number")
    facts = resident_number(number.value) if number else None
    if number is None or facts is None:
        return fields
    told = {"born_on": facts.born_on.isoformat(), "sex": SEXES[facts.sex]}
    for name, value in told.items():
        printed = fields.get(name)
        if printed is None or (name == "born_on" and printed.confidence < _SURE_OF_DAY):
            fields[name] = Field(value, number.confidence, printed.box if printed else number.box)
    return fields


def _as(passage: Passage | None, tidy: Callable[[str], str | None]) -> Field | None:
    value = tidy(passage.text) if passage else None
    return passage.as_field(value) if passage and value else None


def _name(sheet: Sheet) -> Field | None:
    """The name beside its label, or the short line just above the row of sex and people when the label was not seen."""
    labelled = sheet.beside([r"姓名", r"^名(?=[㐀-鿿]{2})"], stops=_LABELS, wanted=r"[㐀-鿿·•.]{2,18}", below=False)
    labelled = labelled or sheet.beside([r"^姓名$"], wanted=r"^[㐀-鿿·•.]{2,18}$")
    if labelled:
        return _as(labelled, lambda text: chinese_name(re.split(rf"(?<=[㐀-鿿]{{2}})(?:{_STAMPED})", text)[0]))
    row = next(
        (line for line in sheet.lines if re.search(rf"性别|民族|^[男女](?:民|$|(?:{PEOPLES})族)", line.text)), None
    )
    if row is None:
        return None
    above = [
        line
        for line in sheet.lines
        if 0 < row.middle - line.middle < 3.5 * row.height
        and re.fullmatch(r"(?:姓|名|姓名)?(?!别)[㐀-鿿·]{2,12}", line.text)
    ]
    if not above:
        return None
    line = max(above, key=lambda one: one.middle)
    start = len(line.text) - len(re.sub(r"^(?:姓名)", "", line.text))
    return _as(sheet.passage(line.letters[start:]), chinese_name)


def _address(sheet: Sheet) -> Field | None:
    found = sheet.following([r"住址", r"^住", r"^址"], stops=(*_LABELS, r"身份证号", r"有效期", r"签发"), rows=3)
    if found is None:
        return None
    # Where a card is printed in two scripts, the label of the number is spelt in the other one above it.
    text = re.split(
        rf"✎|{_STAMPED}|\d{{17}}[\dXx]|身份证|中华人民共和国|居民身份|公民|身份号码|[A-Za-z]{{5}}|(?<=[号室户])[㐀-鿿]{{2,8}}签发",
        found.text,
    )[0]
    return found.as_field(text) if len(text) >= 4 else None


def _back(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(_validity(sheet), issuer=_issuer(sheet))


def _validity(sheet: Sheet) -> Fields:
    """First and last day of a card, where both are printed as one term."""
    fields: Fields = {}
    until = rf"({DATE})\D{{0,3}}({DATE}|长期)"
    for line in sheet.lines:
        letters = [letter for part in sheet.row(line) for letter in part.letters]
        match = re.search(until, "".join(letter.text for letter in letters))
        if match:
            start, end = (sheet.passage(letters[match.start(part) : match.end(part)]) for part in (1, 2))
            last_day = "long_term" if end.text == "长期" else iso_date(end.text)
            put(fields, valid_from=_as(start, iso_date), valid_to=end.as_field(last_day) if last_day else None)
            break
    if "valid_to" not in fields:
        put(fields, valid_from=day(sheet, [r"有效期(?:开始|起)"]), valid_to=day(sheet, [r"有效期(?:截止|止|至)"]))
    return fields


def _issuer(sheet: Sheet) -> Field | None:
    """The office beside its label, on one row or two."""
    for line in sheet.lines:
        label = re.search(r"签?发机关[:]?", line.text)
        office = cell(sheet, line, label.end()) if label else None
        name = re.match(r"[㐀-鿿]{3,}", re.split(r"有效", office.text)[0]) if office else None
        if office and name:
            return office.as_field(name.group())
    found = sheet.find(r"([㐀-鿿]{2,}公安局(?:[㐀-鿿]{1,8}分局)?)")
    return found.as_field() if found else None


def _front_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return [*number_problems(fields), *_validity_problems(fields, on)]


def _validity_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    problems = []
    valid_from, valid_to = fields.get("valid_from"), fields.get("valid_to")
    if valid_from and valid_to and not is_term(valid_from.value, valid_to.value):
        facts = {"valid_from": valid_from.value, "valid_to": valid_to.value}
        problems.append(Problem("fields_disagree", "valid_to", facts))
    if valid_to and on and has_ended(valid_to.value, on=on):
        problems.append(Problem("expired", "valid_to", {"valid_to": valid_to.value, "on": on.isoformat()}))
    return problems


def is_term(valid_from: str, valid_to: str) -> bool:
    """Whether a card may run from one day to the other: 5, 10 or 20 years (Identity Card Law, article 5), or for good.

    A temporary one runs three months.

    >>> is_term("2016-03-01", "2036-03-01"), is_term("2016-02-29", "2021-03-01"), is_term("2016-03-01", "long_term")
    (True, True, True)
    >>> is_term("2016-03-01", "2036-08-01"), is_term("2026-09-01", "2026-12-01"), is_term("2026-11-30", "2027-02-28")
    (False, True, True)
    """
    if valid_to == "long_term":
        return True
    start, end = dt.date.fromisoformat(valid_from), dt.date.fromisoformat(valid_to)
    if (end - start).days in _TEMPORARY_DAYS:
        return True
    # A term that begins on 29 February ends on 28 February or 1 March.
    same_day = start.replace(year=2000) == end.replace(year=2000)
    leap = (start.month, start.day) == (2, 29) and (end.month, end.day) in {(2, 28), (3, 1)}
    return (same_day or leap) and end.year - start.year in _TERMS_YEARS


FRONT = KindRule(
    code="id_card_front",
    needed=("name", "id_number"),
    read=_front,
    check=_front_problems,
)
BACK = KindRule(
    code="id_card_back",
    needed=("issuer", "valid_to"),
    read=_back,
    check=_validity_problems,
)
