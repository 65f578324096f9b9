"""Driving licence and vehicle licence: a document of fixed cells, each labelled in Chinese and in small English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from anlan.engines.reading.kinds.finders import has_ended, in_text, number_problems, put
from anlan.engines.reading.kinds.persons import person_name
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.kinds.vehicle_numbers import vehicle_number, vehicle_number_problems
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line, Passage
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import DATE, chinese_name, iso_date, resident_number_text
from anlan.engines.reading.values import Field, Problem

_ENGLISH = r"[A-Za-z./:' ]*"
_CLASS = r"(?:[A-C][1-6]E?|[DEFMNP])"
_AFTER_PROVINCE = r"[A-Z][·.•-]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳试超]"
_PLATE = rf"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使]{_AFTER_PROVINCE}"
#: For so many years a licence is given, unless for good (道路交通安全法实施条例 26).
_TERMS = (6, 10)
_LABELS = (
    "证号", "姓名", "性别", "国籍", "住址", "出生日期", "初次领证日期", "准驾车型", "有效期限", "档案编号",
    "号牌号码", "车辆类型", "所有人",
    "使用性质", "品牌型号", "车辆识别代号", "发动机号码", "注册日期", "发证日期",
)  # fmt: skip


def _driver(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    valid_from, valid_to = _validity(sheet)
    return put(
        {},
        name=_cell(sheet, r"姓名|持证人", rf"^{_ENGLISH}([㐀-鿿·•]{{2,20}})", chinese_name) or _over_number(sheet),
        sex=_cell(sheet, r"性别", rf"^{_ENGLISH}([男女])") or _alone(sheet, r"^([男女])$"),
        id_number=_number(sheet),
        born_on=_day(sheet, r"出生(?:日期|年月)?"),
        vehicle_class=_cell(
            sheet,
            r"准驾(?:车型|型)|驾车型",
            rf"^(?:Class|class|CLASS)?[^A-Z]{{0,3}}({_CLASS}(?:[,、]?{_CLASS}){{0,3}})(?![a-z])",
        ),
        first_issued_on=_day(sheet, r"初次(?:领证|领证日期|申领)(?:日期)?|^领证日期"),
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _vehicle(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        plate=_plate(sheet),
        owner=_owner(sheet),
        vin=_vin(sheet),
        engine_number=_cell(
            sheet, r"发动机(?:号码?|型号)", r"^(?:Engine|ENGINE)?(?:N[oO][.,]?)?:?([A-Z0-9][A-Z0-9*\-/]{3,24})(?![a-z])"
        ),
        model=_cell(
            sheet,
            r"品牌型号|厂牌型号",
            r"^(?:Model|MODEL)?:?([㐀-鿿A-Za-z()·-]{1,14}牌[A-Z0-9][A-Za-z0-9\-/().]{2,24})",
        ),
        registered_on=_day(sheet, r"注册(?:登记)?日期?|初登日期|初次登记日期"),
        issued_on=_day(sheet, r"发证日期?"),
    )


def _cell(sheet: Sheet, label: str, wanted: str, tidy: Callable[[str], str | None] = str) -> Field | None:
    """The value beside a Chinese label, the small English one passed over."""
    found = sheet.beside([label], stops=[stop for stop in _LABELS if not compiled(label).search(stop)], wanted=wanted)
    value = tidy(found.text) if found else None
    return found.as_field(value) if found and value else None


def _alone(sheet: Sheet, pattern: str) -> Field | None:
    found = sheet.find(pattern)
    return found.as_field() if found else None


def _day(sheet: Sheet, label: str) -> Field | None:
    return _cell(sheet, label, rf"^{_ENGLISH}[^㐀-鿿\d]{{0,3}}({DATE})", iso_date)


def _number(sheet: Sheet) -> Field | None:
    """The licence number, which is the holder's resident number, beside its label or anywhere."""
    form = r"[1-9][0-9OQDLISBZ|]{16}[0-9Xx]"
    found = sheet.beside([r"证号|身份证(?:明)?号码?|No[.]"], wanted=rf"({form})") or sheet.find(
        rf"(?<!\d)({form})(?!\d)"
    )
    number = resident_number_text(found.text) if found else None
    return found.as_field(number) if found and number else None


def _over_number(sheet: Sheet) -> Field | None:
    """The name that an app prints without a label, right above the number."""
    order = ReadingOrder(sheet)
    found = order.find(r"(?:^|\n)([㐀-鿿·]{2,12})\n(?:[男女](?:中国)?\n)?(?=\d{17}[\dX]\n证号|证号)") or order.find(
        rf"(?:^|\n)([㐀-鿿·]{{2,12}})(?:\n{_CLASS})?\n\d{{17}}[\dX](?=\n|$)"
    )
    name = person_name(found.text) if found else None
    return found.as_field(name) if found and name else None


def _validity(sheet: Sheet) -> tuple[Field | None, Field | None]:
    """First and last day: printed as a period, or (before 2013) as a beginning and a number of years."""
    found = _last_term(sheet) or in_text(
        sheet, rf"({DATE}[^\d㐀-鿿]{{0,3}}(?:至|到|-|—|~)?[^\d㐀-鿿]{{0,3}}(?:{DATE}|长期))"
    )
    period = found and re.match(rf"({DATE})\D{{0,6}}?(?:({DATE})|长期)$", found.text)
    if found and period and re.search(r"至|到|长期|~", found.text):
        first, last = iso_date(period[1]), iso_date(period[2]) if period[2] else "long_term"
        return found.as_field(first) if first else None, found.as_field(last) if last else None
    if beside := _two_days(sheet):
        return beside
    begins = _day(sheet, r"(?:有效)?起始日期|有效期起?始|有效起始")
    years = sheet.beside([r"有效期限"], wanted=r"^\D{0,14}?(\d{1,2})年")
    if begins is None or years is None:
        label = r"有效期截?(?:止|至)|有效截止(?:日期)?|截止日期"
        return begins, _day(sheet, label) or _cell(sheet, label, r"^(长期)", lambda text: "long_term")
    return begins, years.as_field(_years_later(begins.value, int(years.text)))


def _two_days(sheet: Sheet) -> tuple[Field, Field] | None:
    """First and last day of a term beside its label, next to or below one another without a word between them."""
    for line in sheet.lines:
        if not re.match(r"有效期限?[:]?$|Valid", line.text):
            continue
        near = [
            one for one in sheet.lines if one.left > line.left and abs(one.middle - line.middle) < 2.5 * line.height
        ]
        days = [one for one in near if re.fullmatch(DATE, one.text) and not _labelled_else(sheet, one, line)]
        for first, last in pairwise(sorted(days, key=lambda one: iso_date(one.text) or "")):
            begins, ends = iso_date(first.text), iso_date(last.text)
            apart = first.middle - last.middle, first.left - last.left
            a_term = begins and ends and any(ends == _years_later(begins, years) for years in _TERMS)
            if begins and ends and a_term and min(map(abs, apart)) < first.height:
                return sheet.passage(first.letters).as_field(begins), sheet.passage(last.letters).as_field(ends)
    return None


def _labelled_else(sheet: Sheet, day: Line, label: Line) -> bool:
    """Whether another label stands before a day on its row."""
    before = [one for one in sheet.lines if one.right < day.left and abs(one.middle - day.middle) < 0.5 * day.height]
    nearest = max(before, key=lambda one: one.right, default=label)
    return nearest is not label and re.search(r"[㐀-鿿]", nearest.text) is not None


def _last_term(sheet: Sheet) -> Passage | None:
    """The last of several terms that are printed one below the other."""
    terms = [
        line for line in sheet.lines if re.search(rf"有效期限[:]?{DATE}(?:至|到|-|—|~)(?:{DATE}|长期)$", line.text)
    ]
    if len(terms) < 2:
        return None
    line = max(terms, key=lambda one: one.middle)
    match = re.search(rf"{DATE}(?:至|到|-|—|~)(?:{DATE}|长期)$", line.text)
    return sheet.passage(line.letters[match.start() :]) if match else None


def _years_later(day: str, years: int) -> str:
    """The same day (ISO) some years later; 29 February becomes the 28th where there is none.

    >>> _years_later("2012-03-01", 6), _years_later("2012-02-29", 6)
    ('2018-03-01', '2018-02-28')
    """
    first = dt.date.fromisoformat(day)
    try:
        return first.replace(year=first.year + years).isoformat()
    except ValueError:
        return first.replace(year=first.year + years, day=28).isoformat()


def _owner(sheet: Sheet) -> Field | None:
    found = sheet.beside(
        [r"(?<![㐀-鿿])(?:所有人(?:名称)?|车主(?:姓名)?)"],
        stops=[r"^(?:使用性质|车辆类型|品牌型号|号牌号码)$"],
        wanted=r"^(?:Owner|OWNER)?:?([㐀-鿿()·•A-Z]{2,40})",
    )
    if found is None:
        return None
    name = re.split(r"住址|使用性质|车辆类型|品牌|Address|Use", found.text)[0]
    return found.as_field(re.sub("[•]", "·", name)) if len(name) >= 2 else None


def _plate(sheet: Sheet) -> Field | None:
    """The number beside its label, whatever its province was read as, or a number of unmistakable form anywhere."""
    found = _cell(sheet, r"号牌号码|车牌号码?", rf"([㐀-鿿]{_AFTER_PROVINCE})", _without_marks)
    anywhere = None if found else sheet.find(_PLATE)
    return found or (anywhere.as_field(_without_marks(anywhere.text)) if anywhere else None)


def _without_marks(plate: str) -> str:
    return re.sub(r"[·.•\-]", "", plate)


def _vin(sheet: Sheet) -> Field | None:
    """The vehicle identification number; an unsure one that fails its check is mended if one way does."""
    found = sheet.beside(
        [r"车辆识别代[号码]|识别代号|车架号"], wanted=r"(?<![A-Z0-9])(?:VIN)?[:]?([A-Z0-9]{17})(?![A-Z0-9])"
    ) or sheet.find(r"(?<![A-Z0-9])(?:VIN[:]?)?(L[A-Z0-9]{16})(?![A-Z0-9])")
    if found is None:
        return None
    return vehicle_number(found)


def _driver_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    problems = number_problems(fields)
    valid_to = fields.get("valid_to")
    if valid_to and on and has_ended(valid_to.value, on=on):
        problems.append(Problem("expired", "valid_to", {"valid_to": valid_to.value, "on": on.isoformat()}))
    return problems + _order(fields, ("born_on", "first_issued_on", "valid_from", "valid_to"))


def _vehicle_problems(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return [*_order(fields, ("registered_on", "issued_on")), *vehicle_number_problems(fields)]


def _order(fields: Mapping[str, Field], names: tuple[str, ...]) -> list[Problem]:
    """Days that do not follow one another as they must."""
    known = [name for name in names if name in fields and fields[name].value != "long_term"]
    return [
        Problem("fields_disagree", later, {earlier: fields[earlier].value, later: fields[later].value})
        for earlier, later in pairwise(known)
        if fields[later].value < fields[earlier].value
    ]


DRIVING = KindRule(
    code="driving_licence",
    needed=("name", "id_number", "vehicle_class", "valid_to"),
    read=_driver,
    check=_driver_problems,
)
VEHICLE = KindRule(
    code="vehicle_licence",
    needed=("plate", "owner", "vin"),
    read=_vehicle,
    check=_vehicle_problems,
)
