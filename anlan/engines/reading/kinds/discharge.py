"""Discharge summary: a stay, told by the hospital when it ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.days import day, day_before, period, told_day
from anlan.engines.reading.kinds.finders import hospital, put, stay_problems
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import DATE
from anlan.engines.reading.values import FIELD_CERTAINTY, Field, Problem

_ADMITTED = (
    r"入院(?:日期|时间|日|年月日)",
    r"(?:住院|收治)(?:开始)?(?:日期|时间)(?!.{0,3}至)",
    r"入院(?!诊断|情况|时情况|记录|方式|途径|科)",
    r"入科(?:日期|时间|(?=[:]))",
    r"^住院(?=[:])",
)
_DISCHARGED = (
    r"(?:出|离)院(?:日期|时间|日|年月日)|离院(?=[:]|20)",
    r"出院(?!诊断|医嘱|情况|时情况|记录|小结|方式|科|带药|指导|证明|后)",
    r"出科(?:日期|时间)",
)
_MAIN = (
    r"出院(?:主要|主)诊断|出院诊断\(主要\)", r"(?:出院)?西医诊断\(出院\)|出院诊断\(西医\)",
    r"(?:主要|最后|最终)(?:出院)?诊断", r"出院时?诊断(?:[(]含[㐀-鿿]{2,8}[)])?",
    r"诊断[(]出院[)]", r"(?:确定|确诊|临床|西医)诊断",
    r"(?<![入院门急])诊断(?:\((?:西医|中医)\))?(?!证明|依据|书|与|及)", r"入院诊断",
)  # fmt: skip


#: What may stand in a sentence between a day and what happened on it; labels in English do not.
_BETWEEN = r"[^。;；年A-Za-z]"

#: How many days a stay took, as printed beside its first and last.
_DAYS = rf"(?:{DATE}.{{0,6}}?(?:共|计)|共住院|实住|(?<![㐀-鿿])住院(?:天数|日数)?)[:]?(\d{{1,3}})[天日]"


def stay(sheet: Sheet) -> tuple[Field | None, Field | None]:
    """First and last day of a stay: beside their labels, as a period, or told in a sentence."""
    admitted = day_before(sheet, "(?:办理|收治)?入院") or day(sheet, _ADMITTED)
    discharged = day_before(sheet, "(?:办理|准予)?出院") or day(sheet, _DISCHARGED)
    # In 于6月5日入院,6月14日出院 the day behind 入院 is that of discharge: there the day before it counts.
    if admitted and admitted.value == (discharged or admitted).value:
        admitted = told_day(sheet, rf"于({DATE})[\d:时分]*入院") or admitted
    if admitted is None or discharged is None:
        first, last = period(
            sheet, [r"住院(?:日期|时间|期间|起[止讫])(?:日期|时间)?", r"(?:起止|入出院|出入院)(?:日期|时间)"]
        )
        admitted, discharged = admitted or first, discharged or last
    if admitted is None and discharged:
        # The thin 入 of a label set wide is easily lost: of two days of 院, the first is that of admission.
        first = day(sheet, [r"^院[:]?"])
        admitted = first if first and first.value < discharged.value else None
    if admitted and discharged and admitted.box == discharged.box:
        # One day beside two labels: that of the other is not on the picture.
        ends = _on_row(sheet, r"^(?:出|离)院(?:日期|时间|日)", discharged)
        admitted, discharged = (None, discharged) if ends else (admitted, None)
    return (
        admitted or told_day(sheet, rf"({DATE}){_BETWEEN}{{0,22}}?(?:收住|(?<!共)住|入)(?:我|本)?院(?!\d+[天日])"),
        discharged
        or told_day(
            sheet, rf"({DATE}){_BETWEEN}{{0,12}}?(?:好转|治愈|准予|办理|予以|自动)?出院(?!诊断|医嘱|情况|带药|后|时|日)"
        ),
    )


def _on_row(sheet: Sheet, label: str, day: Field) -> bool:
    """Whether a label stands on the row of a day."""
    middle = day.box[1] + day.box[3] / 2
    named = (line.box for line in sheet.lines if compiled(label).match(line.text))
    return any(top <= middle <= top + height for _, top, _, height in named)


def _proven(sheet: Sheet, admitted: Field | None, discharged: Field | None) -> tuple[Field | None, Field | None]:
    """First and last day, sure where the days printed between them are those that lie between them."""
    told = sheet.find(_DAYS)
    if told is None or admitted is None or discharged is None:
        return admitted, discharged
    days = (dt.date.fromisoformat(discharged.value) - dt.date.fromisoformat(admitted.value)).days
    if int(told.text) not in (days, days + 1):
        return admitted, discharged
    first, last = (replace(one, confidence=max(one.confidence, FIELD_CERTAINTY)) for one in (admitted, discharged))
    return first, last


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    admitted, discharged = _proven(sheet, *stay(sheet))
    told = r"(?:出院诊断|诊断)(?:为|[:])[:]?([^。]{2,60}?)(?=[。]|于|经|给予|$)"
    return put(
        diagnosed(sheet, _MAIN, in_sentence=told),
        patient_name=patient(sheet),
        hospital=hospital(sheet),
        admitted_on=admitted,
        discharged_on=discharged,
    )


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return stay_problems(fields)


RULE = KindRule(
    code="discharge_summary",
    needed=("patient_name", "admitted_on", "discharged_on"),
    read=_read,
    check=_check,
)
