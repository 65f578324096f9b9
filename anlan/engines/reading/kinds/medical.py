"""What doctors write: discharge summary, certificate of diagnosis, medical record, prescription, test report."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import day, diagnosis, hospital, person, put, stay_problems
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet, around
from anlan.engines.reading.spelling import DATE, iso_date
from anlan.engines.reading.values import Field, Problem

_NAME = (r"(?:患者|病人)?姓名", r"患者", r"病人")
_ADMITTED = (r"入院(?:日期|时间|日)", r"入院")
_DISCHARGED = (r"出院(?:日期|时间|日)", r"出院")
_DRUG = (
    r"(?:片|胶囊|颗粒|注射液|口服液|滴眼液|软膏|丸|散|糖浆|喷雾剂?|溶液|贴|合剂|凝胶|缓释|肠溶"
    r"|\d+(?:\.\d+)?(?:mg|g|ml|mL|μg))"
)
_LETTERHEAD_DAY = (r"(?:开具|出具|签发|填写|诊断|报告|打印)?(?:日期|时间)",)


def _discharge(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        patient_name=person(sheet, _NAME),
        hospital=hospital(sheet),
        admitted_on=day(sheet, _ADMITTED),
        discharged_on=day(sheet, _DISCHARGED),
        diagnosis=diagnosis(sheet, [r"出院(?:主要)?诊断", r"(?:主要|最后|最终)诊断", r"(?<!入院)诊断"]),
    )


def _certificate(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    issued_on = day(sheet, [r"(?:开具|出具|签发|填写|证明)(?:日期|时间)", r"日期[:]", *_LETTERHEAD_DAY]) or _last_day(
        sheet
    )
    return put(
        {},
        patient_name=person(sheet, _NAME),
        hospital=hospital(sheet),
        diagnosis=diagnosis(
            sheet,
            [
                r"(?:临床|疾病|初步|医师)?诊断(?:意见|结果|结论)?(?=[:]|$)",
                r"诊断为[:]?",
                r"^(?:临床|疾病)?诊断(?!证明)",
            ],
        ),
        issued_on=issued_on,
    )


def _record(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        patient_name=person(sheet, _NAME),
        hospital=hospital(sheet),
        visited_on=day(sheet, [r"(?:就诊|接诊|门诊|看诊)(?:日期|时间)", *_LETTERHEAD_DAY]),
        diagnosis=diagnosis(
            sheet, [r"(?:初步|临床|门诊|西医|主要)?诊断(?:意见|结果)?(?=[:]|$)", r"(?:初步|临床|门诊)诊断"]
        ),
    )


def _prescription(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        patient_name=person(sheet, _NAME),
        hospital=hospital(sheet),
        prescribed_on=day(sheet, [r"(?:处方|开方|开具|就诊)(?:日期|时间)", *_LETTERHEAD_DAY]),
        items=_drugs(sheet),
    )


def _report(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        patient_name=person(sheet, _NAME),
        hospital=hospital(sheet),
        reported_on=day(sheet, [r"报告(?:日期|时间)", r"(?:检验|检查|审核)(?:日期|时间)", *_LETTERHEAD_DAY]),
    )


def _last_day(sheet: Sheet) -> Field | None:
    for line in sorted(sheet.lines, key=lambda candidate: -candidate.middle):
        match = re.search(DATE, line.text)
        value = iso_date(match.group()) if match else None
        if match and value:
            return sheet.passage(line.letters[match.start() : match.end()]).as_field(value)
    return None


def _drugs(sheet: Sheet) -> Field | None:
    """Lines between Rp and the doctor's signature that name a drug form or a strength."""
    found = [
        line
        for line in sorted(sheet.lines, key=lambda candidate: candidate.middle)
        if re.search(_DRUG, line.text) and not re.match(r"用法|Sig|S[.:]|每[次日]|诊断|临床|医院", line.text)
    ]
    if not found:
        return None
    names = [{"name": re.sub(r"^(?:\d{1,2}[.、)]|Rp[.:]?)", "", line.text)} for line in found]
    certainty = min(letter.certainty for line in found for letter in line.letters)
    return Field(json.dumps(names, ensure_ascii=False), round(certainty, 4), around([line.box for line in found]))


def _stay(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return stay_problems(fields)


DISCHARGE_SUMMARY = KindRule(
    code="discharge_summary",
    titles=(r"出院(?:小结|记录|证明|总结|报告)",),
    signs=((r"出院小结|出院记录", 0.5), (r"出院诊断", 0.4), (r"出院医嘱", 0.3), (r"入院情况", 0.2), (r"诊疗经过", 0.2)),
    needed=("patient_name", "admitted_on", "discharged_on"),
    read=_discharge,
    check=_stay,
)
DIAGNOSIS_CERTIFICATE = KindRule(
    code="diagnosis_certificate",
    titles=(r"(?:疾病|医学|医疗|病情)?诊断(?:证明|书)", r"(?:疾病|病情)证明"),
    signs=((r"诊断证明", 0.7), (r"特此证明", 0.4), (r"证明书", 0.3)),
    needed=("patient_name", "diagnosis"),
    read=_certificate,
)
MEDICAL_RECORD = KindRule(
    code="medical_record",
    titles=(
        r"(?:门诊|门急诊|急诊|住院|电子)病[历案]",
        r"病历(?:记录|本|首页)?$",
        r"住院病案首页",
        r"(?:入院|病程)记录",
    ),
    signs=((r"主诉", 0.5), (r"现病史", 0.4), (r"既往史", 0.2), (r"体格检查|查体", 0.2), (r"门诊病历", 0.5)),
    needed=("patient_name", "visited_on", "diagnosis"),
    read=_record,
)
PRESCRIPTION = KindRule(
    code="prescription",
    titles=(r"处方(?:笺|单)?$", r"(?:门诊|电子|普通|急诊|西药|中药)处方"),
    signs=((r"(?m)^R[pP]?[.:]?$|Rp", 0.5), (r"处方", 0.4), (r"用法", 0.3), (r"调配|发药|核对", 0.3)),
    needed=("patient_name", "prescribed_on"),
    read=_prescription,
)
LAB_REPORT = KindRule(
    code="lab_report",
    titles=(
        r"(?:检验|检查|化验|检测|影像|超声|CT|MRI|X线|心电图|内镜|放射)[㐀-鿿()（）]{0,6}(?:报告|结果)",
        r"(?:检验|化验)单",
    ),
    signs=(
        (r"参考(?:范围|值|区间)", 0.6),
        (r"检验(?:项目|者|日期)", 0.3),
        (r"标本", 0.3),
        (r"结果", 0.1),
        (r"检查所见", 0.5),
    ),
    needed=("patient_name",),
    read=_report,
)
