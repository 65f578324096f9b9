"""Medical record: the note of one visit, or the front page and first note of a stay."""

from __future__ import annotations

from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.finders import day, hospital, put, told_day
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
)
_LABELS = (
    r"(?:主要|出院主要|出院)诊断",
    r"(?:初步|临床|门诊|门急诊|急诊|西医|疾病|初诊|处理|最后|入院)(?:诊断|印象)(?:意见|结果)?(?!依据)",
    r"诊断(?:印象|名称)",
    r"(?<![㐀-鿿])诊断(?:意见|结果)?(?=[:]|$)",
    r"诊断[:]",
    r"^(?:Dx|D|DX)(?=[:])",
    r"(?<![㐀-鿿])(?:印象|拟诊|考虑)(?:[:]|$)",
)


def _visit(sheet: Sheet) -> Field | None:
    """The day of the visit beside its label; in a patient's own booklet, the day written first."""
    first = rf"(?<!出生)(?<!出生日期)(?<!出生日期:)(?<!生于)({DATE})"
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
    titles=(
        r"(?:门诊|门急诊|门\(急\)诊|急诊|住院|电子|专科|初诊|复诊|通用|儿科|口腔)?病[历案](?:记录|首页|手册|本|册)?",
        r"(?:入院|首次病程|病程|门诊|急诊|就诊|诊疗|接诊|查房)(?:就诊|诊疗|病程)?(?:记录|日志)",
        r"^病情记录$",
    ),
    other_titles=(r"病[历案][㐀-鿿]{0,4}(?:复印|复制|查阅|邮寄|借阅)[㐀-鿿]{0,6}",),
    signs=(
        (r"主诉", 0.5),
        (r"现病史", 0.4),
        (r"既往史", 0.2),
        (r"体格检查|查体", 0.2),
        (r"初步诊断", 0.2),
        (r"门诊病历", 0.5),
        # Of a clinic or ward, but no record of a visit: named as a guess, not taken for one.
        (r"(?:手术|麻醉|护理|会诊|转科|抢救)记录", 0.4),
    ),
    needed=("patient_name", "visited_on", "diagnosis"),
    read=_read,
)
