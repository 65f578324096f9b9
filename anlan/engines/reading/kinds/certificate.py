"""Certificate of diagnosis: what a doctor states about one patient, signed and sealed."""

from __future__ import annotations

from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.days import day, last_day
from anlan.engines.reading.kinds.finders import hospital, put
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet

_ISSUED = (
    r"(?:开具|出具|签发|填写|证明|开证|填发|签名|签署|诊断|打印)(?:日期|时间)",
    r"^日期",
    r"(?<![㐀-鿿])日期[:]",
)
_LABELS = (
    r"(?:临床|疾病|初步|医师|出院|门诊|西医|主要|最后|病情)诊断(?:意见|结果|结论)?(?!证明|书)(?=[:]|$)",
    r"^诊断(?:意见|结果|结论)?(?=[:]|$)",
    r"诊断(?:意见|结果|结论)?[:]",
    r"(?:疾病|病情|诊断)名称[:]?",
    r"^(?:临床|疾病|病情)?诊断(?!证明|书|日期|时间|医[师生]|科|专用)",
    r"^(?:病情|诊断)(?:摘要|及建议|与建议|及诊断|与诊断)",
    r"入院诊断(?=[:]|$)",
    r"诊断为[:]$|诊断患有",
    r"^(?:临床|初步)?印象(?=[:]|$)|^病名(?=[:]|$)",
)
_TOLD = (
    r"(?:诊断(?!证明|意?见?书)|确诊|诊为|患有|患(?![者儿]))(?:结果)?(?:为|是|[:])?[:]?[\"“]?"
    r"([^。,，;；\"”]{2,40}?)(?=[。,，;；\"”]|建议|特此|需|经)"
)


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        diagnosed(sheet, _LABELS, in_sentence=_TOLD),
        patient_name=patient(sheet),
        hospital=hospital(sheet),
        issued_on=day(sheet, _ISSUED) or last_day(sheet),
    )


RULE = KindRule(
    code="diagnosis_certificate",
    needed=("patient_name", "diagnosis"),
    read=_read,
)
