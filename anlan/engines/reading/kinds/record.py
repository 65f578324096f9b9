"""Medical record: the note of one visit, or the front page and first note of a stay."""

from __future__ import annotations

from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.days import day, told_day
from anlan.engines.reading.kinds.finders import hospital, put
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import DATE, iso_date
from anlan.engines.reading.values import Field

_VISITED = (
    r"(?:就诊|接诊|门诊|看诊|诊疗|初诊|复诊|来诊|到诊|就医|看病|病历)(?:日期|时间)",
    r"(?:记录|书写|入院|挂号)(?:日期|时间)",
    r"(?<![㐀-鿿])(?:日期|时间)[:]?",
    r"(?:打印|签名)(?:日期|时间)",
    r"Visit(?:ed)?(?:[Dd]ate)?",
)
_LABELS = (
    r"(?:主要|出院主要|出院)诊断",
    r"(?:初步|临床|门诊|门急诊|急诊|西医|疾病|初诊|处理|最后|入院|医生)(?:诊断|印象)(?:意见|结果)?(?!依据)",
    r"诊断(?:印象|名称)",
    r"(?<![㐀-鿿])诊断(?:意见|结果)?(?=[:]|$)",
    r"诊断[:]",
    r"^(?:D(?=[:])|D[xX](?=[:]|$))",
    r"(?<![㐀-鿿])(?:印象|拟诊|考虑)(?:[:]|$)",
    r"^(?:初步|临床)?印象(?=[㐀-鿿]{2})",
    r"^(?:诊断|拟诊)(?=[㐀-鿿]{2})(?!证明|书|日期|时间|医|科|依据|意见|与|及|室)",
)


def _visit(sheet: Sheet) -> Field | None:
    """The day of the visit beside its label; in a patient's own booklet, the day written first."""
    first = rf"(?<!出生)(?<!出生日期)(?<!出生日期:)(?<!生于)(?<!生日)(?<!生日:)({DATE})"
    found = day(sheet, _VISITED) or told_day(sheet, first)
    if found:
        return found
    # A number that ends the row above does not run into the day here.
    passage = ReadingOrder(sheet).find(first)
    iso = iso_date(passage.text) if passage else None
    return passage.as_field(iso) if passage and iso else None


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        diagnosed(sheet, _LABELS),
        patient_name=patient(sheet),
        hospital=hospital(sheet),
        visited_on=_visit(sheet),
    )


RULE = KindRule(
    code="medical_record",
    needed=("patient_name", "visited_on", "diagnosis"),
    read=_read,
)
