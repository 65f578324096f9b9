"""Reports: what the laboratory, an examination or the pathologist found."""

from __future__ import annotations

from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.days import day, last_day
from anlan.engines.reading.kinds.finders import hospital, put
from anlan.engines.reading.kinds.hospitals import NAME as HOSPITAL_NAME
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.values import Field

_REPORTED = (
    r"(?<!原)报告(?:日期|时间|日)",
    r"^签发(?=\d)",
    r"(?:审核|签发|出报告|发布|诊断|审定|会诊)(?:日期|时间)",
    r"(?:检验|检查|检测|化验|测试)(?:日期|时间)",
    r"(?<![㐀-鿿])(?:日期|时间)[:]",
    r"^报告(?=\d|$)",
    r"(?i:date\s?reported|reported)(?=[:])",
)
_FINDING = (
    r"(?:最终|本院|最后|光镜|冰冻|补充)?病理(?:学|组织学)?诊断(?:意见|结果|结论)?(?!报告|中心|科|医[师生]|号|编号|专用|日期|时间|意见书|书|章)",
    r"(?<![㐀-鿿])诊断(?:意见|结果|结论)?(?=[:]|$)",
    r"^(?:病理|细胞学|镜检)印象",
    r"^(?:Final|Pathological)?Diagnosis(?=[:]|$)",
    r"(?:最后|光镜|最终|会诊|冰冻|快速)诊断(?=[:]|$)",
    r"^诊断(?:意见|结果|结论)(?!医|人|科)",
    r"(?:检测|检验|基因检测|检查)(?:结论|结果)(?=[:]|$)",
    r"^结论[:]?",
    r"(?<![㐀-鿿])(?:诊断|病理|细胞学|会诊)意见(?=[:]|$)",
    r"^意见(?=[:])",
    r"判读结果|细胞学诊断",
    r"^临床诊断",
)


def _report(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        patient_name=patient(sheet),
        hospital=_sender(sheet) or hospital(sheet),
        reported_on=day(sheet, _REPORTED) or last_day(sheet),
    )


def _sender(sheet: Sheet) -> Field | None:
    """The hospital that sent the sample to a laboratory; of two that looked at it, the one asked for its opinion."""
    if asked := sheet.beside([r"会诊(?:单位|医院)"], wanted=HOSPITAL_NAME):
        return asked.as_field()
    if not sheet.find(r"检验(?:实验室|所|中心)|基因|检测中心"):
        return None
    found = sheet.beside([r"送检(?:医院|单位|机构)(?:名称)?"], wanted=HOSPITAL_NAME)
    return found.as_field() if found else None


def _pathology(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    # A test of genes finds what can be treated, not what it is: the sender's diagnosis stands.
    labels = (r"临床诊断", *_FINDING) if sheet.find(r"基因.{0,14}报告") else _FINDING
    return put(diagnosed(sheet, labels, rows=8), **_report(sheet, codes))


LAB = KindRule(
    code="lab_report",
    needed=("patient_name",),
    read=_report,
)
PATHOLOGY = KindRule(
    code="pathology_report",
    needed=("patient_name", "diagnosis"),
    read=_pathology,
)
