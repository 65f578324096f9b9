"""Medical certificate of birth: the child, both parents with their numbers, where and under which number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.days import day, told_day
from anlan.engines.reading.kinds.finders import GLOSS, hospital, put
from anlan.engines.reading.kinds.hospitals import NAME as HOSPITAL_NAME
from anlan.engines.reading.kinds.identity_numbers import SeenNumber, by_role, checksum_problems, resident_numbers
from anlan.engines.reading.kinds.persons import person, person_name
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import DATE, iso_date
from anlan.engines.reading.values import Field, Problem

#: The number is a letter and nine digits; a first digit can only be a letter that was misread.
_LETTER_OF = str.maketrans("0185263", "OIBSZGE")
#: So many line heights a parent's number may stand below the name.
_ROWS_OF_A_PARENT = 4
_CHILD = r"(?:新生儿|婴儿|出生儿|宝宝)(?:中文)?(?:的)?(?:姓名)?"
_ROLES = {"mother": r"母亲|母方|产妇|其母", "father": r"父亲|父方|其父"}


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    sex = sheet.beside(
        [r"性别"], wanted=rf"^(?:{GLOSS})?(?:[☑√✓✔]([男女])|□[男女][☑√✓✔]([男女])|([男女]))", below=False
    )
    sex = sex or sheet.beside([r"性别"], wanted=r"^[男女]$") or sheet.beside([_CHILD], wanted=r"[(]([男女])[)]")
    parents = by_role(sheet, resident_numbers(sheet), _ROLES)
    return put(
        {},
        name=person(sheet, [_CHILD, r"^持证人"]) or _in_section(sheet, "child") or _of_app(sheet, 1),
        sex=sex.as_field() if sex else _of_app(sheet, 2),
        born_on=_born_on(sheet, parents),
        mother_name=_parent(sheet, "mother", parents, [r"(?:母亲|产妇)(?:的)?姓名", r"(?:母亲|产妇)(?!.*年龄)"]),
        mother_id_number=parents["mother"].field if "mother" in parents else None,
        father_name=_parent(sheet, "father", parents, [r"父亲(?:的)?姓名", r"父亲(?!.*年龄)"]),
        father_id_number=parents["father"].field if "father" in parents else None,
        certificate_number=_certificate_number(sheet),
        hospital=_hospital(sheet),
    )


def _born_on(sheet: Sheet, parents: Mapping[str, SeenNumber]) -> Field | None:
    """The child's day of birth: beside its label or told, and no parent's, which their numbers tell."""
    of_parents = {number.field.value[6:14] for number in parents.values()}
    found = (
        day(sheet, [r"出生(?:日期|时间|年月日?)", r"出生于", r"^出生(?=[:])"])
        or told_day(sheet, rf"于({DATE})[^。]{{0,24}}?[,，在出]")
        or _of_app(sheet, 3)
    )
    if found and found.value.replace("-", "") in of_parents:
        return told_day(sheet, rf"({DATE})(?=\d{{1,2}}[时:])")
    return found


def _of_app(sheet: Sheet, part: int) -> Field | None:
    """Name, sex or day as a page of an app heads the certificate: 柳絮, and under it 女 | 2026-01-23 出生."""
    order = ReadingOrder(sheet)
    for match, _ in order.matches(rf"(?:^|\n)([㐀-鿿·]{{2,8}})\n([男女])[|/]?({DATE})[\d:]*出生"):
        found = order.passage(match.start(part), match.end(part))
        value = iso_date(found.text) if part == len(match.groups()) else found.text
        return found.as_field(value) if value else None
    return None


def _parent(sheet: Sheet, role: str, numbers: Mapping[str, SeenNumber], labels: list[str]) -> Field | None:
    """A parent's name, without what the next cell says: which paper proves it, of which nation."""
    found = (
        _in_column(sheet, role)
        or person(sheet, labels)
        or _over_number(sheet, numbers.get(role))
        or _in_section(sheet, role)
    )
    cut = re.match(r"[㐀-鿿·]{2,}?(?=有效|国籍|身份|证件)", found.value) if found else None
    return Field(cut.group(), found.confidence, found.box) if found and cut else found


def _in_column(sheet: Sheet, role: str) -> Field | None:
    """The name in a table with a column a parent: under 母亲 or 父亲, on the row that begins with 姓名."""
    heads = {
        name: line for name, label in _ROLES.items() for line in sheet.lines if re.fullmatch(rf"(?:{label})", line.text)
    }
    if len(heads) < len(_ROLES) or abs(heads["mother"].middle - heads["father"].middle) > heads[role].height:
        return None
    for label in (line for line in sheet.lines if line.text == "姓名"):
        beside = sheet.row(label)[1:]
        if 0 < label.middle - heads[role].middle < _ROWS_OF_A_PARENT * label.height and len(beside) == len(heads):
            cell = min(beside, key=lambda line: abs(line.left + line.right - heads[role].left - heads[role].right))
            name = person_name(cell.text)
            return sheet.passage(cell.letters).as_field(name) if name else None
    return None


def _over_number(sheet: Sheet, number: SeenNumber | None) -> Field | None:
    """The plain name on the row of a parent's number or right above it: 母亲 may stand in the middle of its rows."""
    labels = [
        line
        for line in sheet.lines
        if number
        and line.text.startswith("姓名")
        and -0.5 * line.height < number.middle - line.middle < _ROWS_OF_A_PARENT * line.height
    ]
    for line in sorted(labels, key=lambda one: -one.middle)[:1]:
        beside = "".join(part.text for part in sheet.row(line)[:2]).removeprefix("姓名").lstrip(":")
        name = person_name(beside)
        if name:
            return sheet.passage(sheet.row(line)[min(1, len(sheet.row(line)) - 1)].letters).as_field(name)
    return None


def _in_section(sheet: Sheet, role: str) -> Field | None:
    """The plain name under the heading of one of the three."""
    sections = {"child": r"新生儿(?!的?姓名|户口)|婴儿(?!的?姓名)", **_ROLES}
    plain = ReadingOrder(sheet).in_sections(sections, r"(?<![㐀-鿿])姓名[:]?\n?([㐀-鿿·]{2,12})").get(role)
    name = person_name(plain.text) if plain else None
    return plain.as_field(name) if plain and name else None


def _hospital(sheet: Sheet) -> Field | None:
    """Where the child was born. The page names towns and parents' homes too: the label is believed before any vote."""
    labels = [r"接生(?:机构|单位|医院)(?:名称)?", r"(?:出生|助产)(?:医院|机构)(?:名称)?", r"(?:签发|签证)(?:机构|单位)"]
    found = sheet.beside(labels, wanted=HOSPITAL_NAME)
    return found.as_field() if found else hospital(sheet)


def _certificate_number(sheet: Sheet) -> Field | None:
    labels = [r"(?:出生证|证书|证明)?(?:编号|号码)[:]?", r"(?i:N[o0][.:])"]
    found = sheet.beside(labels, wanted=r"^(?:[A-Z0-9]\d{9}|[A-Z]{2}\d{8})(?!\d)") or sheet.find(
        r"(?<![0-9A-Z])([A-Z]\d{9})(?!\d)"
    )
    if found is None:
        return None
    return found.as_field(found.text[0].translate(_LETTER_OF) + found.text[1:])


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return checksum_problems(fields, ("mother_id_number", "father_id_number"))


RULE = KindRule(
    code="birth_certificate",
    needed=("name", "born_on"),
    read=_read,
    check=_check,
)
