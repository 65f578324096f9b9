"""Household register: the page of the household with its head and address, and the page of each member."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.days import day
from anlan.engines.reading.kinds.finders import in_text, number_problems, put
from anlan.engines.reading.kinds.identity_numbers import resident_numbers, with_birth_date
from anlan.engines.reading.kinds.persons import person, person_name
from anlan.engines.reading.kinds.reading_order import cell
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.values import Field, Problem

#: How a member is related to the head (GB/T 4761), as registers print it.
_RELATION = (
    r"(?:户主|本人|配偶|[夫妻]|丈夫|妻子|[独长次二三四五六]?[子女]|之[子女夫妻]|儿子|女儿|[养继][子女]|儿媳|女婿|[长次]媳|媳|婿|"
    r"(?:曾|外|曾外)?孙(?:子|女)?|外孙|[父母]亲?|[公婆]|公公|婆婆|岳[父母]|继[父母]|养[父母]|(?:外|曾)?祖[父母]|"
    r"[兄弟姐妹]|哥哥|弟弟|姐姐|妹妹|嫂|侄[子女]?|外甥女?|伯父|叔父|姑母|非亲属|其他亲属|其他|集体户成员)"
)


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    head = person(sheet, [r"户主姓名", r"(?<!与)户主(?!或|关系|姓名)[:]"])
    household: Fields = {}
    first_page = sheet.find(r"^户[别号]") is not None
    if first_page or (head and not sheet.find(r"曾用名|户主关系|户主或")):
        put(household, head_name=head, household_number=_household_number(sheet), address=_address(sheet))
    # Copies often show the first page above a member's.
    if head and household and not sheet.find(r"曾用名|户主关系|户主或"):
        return household
    born_on = day(sheet, [r"出生日期", r"出生年月日?", r"出生时间", r"^出生(?=[:]|\d|$)"])
    sex = sheet.beside([r"性别"], wanted=r"^[男女]", below=False) or sheet.beside([r"性别"], wanted=r"^[男女]$")
    fields = put(
        household,
        name=person(sheet, [r"(?<!户主)(?<![曾用])姓名"]) or _certified(sheet),
        relation=_relation(sheet),
        sex=sex.as_field() if sex else None,
        born_on=born_on,
        id_number=_number(sheet, born_on),
    )
    return put(fields, head_name=head) if head and "name" not in fields else fields


def _certified(sheet: Sheet) -> Field | None:
    """Whom a certificate from a register is about: 兹证明：王秀兰，性别：女，…"""
    told = in_text(
        sheet,
        r"(?:兹证明|兹有|现有)(?:我|本)?(?:辖区|社区|村)?(?:居民|村民)?[:]?"
        r"([㐀-鿿·]{2,12}?)[,，(（]?(?:性别|[男女][,，]|身份|公民)",
    )
    name = person_name(told.text) if told else None
    return told.as_field(name) if told and name else None


def _number(sheet: Sheet, born_on: Field | None) -> Field | None:
    seen = sorted(resident_numbers(sheet), key=lambda one: not one.proven)
    if not seen:
        return None
    number = seen[0].field
    text = with_birth_date(number.value, born_on.value if born_on else None, seen[0].certainties)
    return Field(text, number.confidence, number.box)


def _household_number(sheet: Sheet) -> Field | None:
    """The number beside 户号, whose two characters often come as two lines."""
    found = sheet.beside(
        [r"户号(?:码)?", r"^号$", r"户口簿?(?:编号|号)"], wanted=r"^[A-Z0-9][A-Z0-9\-]{3,23}(?![A-Z0-9\-])", below=False
    )
    return found.as_field() if found else None


def _relation(sheet: Sheet) -> Field | None:
    """The word right of the label of one or two lines that ends with 户主关系."""
    labels = [line for line in sheet.lines if re.search(r"户主或|户主关系|与户主|主关系", line.text)]
    for label in labels:
        match = re.search(rf"(?:关系|户主或与(?!户主$))[:]?({_RELATION})[。;；]?$", label.text)
        if match:
            return sheet.passage(label.letters[match.start(1) : match.end(1)]).as_field()
    if not labels:
        return None
    right, top, bottom = (
        max(line.right for line in labels),
        min(line.top for line in labels) - 0.3 * labels[0].height,
        max(line.bottom for line in labels) + 0.3 * labels[0].height,
    )
    beside = [
        line
        for line in sheet.lines
        if line.left > right - line.height and top < line.middle < bottom and re.fullmatch(_RELATION, line.text)
    ]
    nearest = min(beside, key=lambda line: line.left, default=None)
    if nearest:
        return sheet.passage(nearest.letters).as_field()
    below = sheet.beside([r"^.*户主关系$"], wanted=rf"^{_RELATION}$")
    return below.as_field() if below else None


def _address(sheet: Sheet) -> Field | None:
    """The address: all lines of the cell beside its label."""
    for pattern in (r"^(?:现|家庭|户籍)?住址[:]?", r"户籍地址[:]?", r"^址[:]?", r"地址[:]?"):
        for line in sheet.lines:
            match = compiled(pattern).search(line.text)
            passage = cell(sheet, line, match.end()) if match else None
            text = re.split(r"户主|户别|户号|承办|签发|变动", passage.text)[0].strip(":_") if passage else ""
            if passage and len(text) >= 5 and not re.match(r"变动", text):
                return passage.as_field(text)
    told = in_text(sheet, r"(?:户籍|登记|现)(?:登记)?(?:住址|地址)[:]?([㐀-鿿][㐀-鿿\d\-()]{6,50})[。,，;；]")
    return told.as_field() if told else None


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return number_problems(fields)


RULE = KindRule(
    code="household_register",
    read=_read,
    check=_check,
)
