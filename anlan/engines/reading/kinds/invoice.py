"""Fiscal medical invoices, for a stay and for a visit. The QR code outranks what is printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import amount, day, hospital, period, person, put, stay_problems, words
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import iso_date, yuan
from anlan.engines.reading.values import Field, Problem

_WHOLE_PAGE = (0.0, 0.0, 1.0, 1.0)


def fields_of_code(text: str) -> dict[str, str]:
    """The facts in the QR code of a fiscal e-invoice (01,type,code,number,amount,yyyymmdd,check code,...).

    >>> fields_of_code("01,31,350606,0012345678,8412.50,20251112,a1b2c3,")["total_amount"]
    '8412.50'
    >>> fields_of_code("https://example.org/")
    {}
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 7 or parts[0] != "01":
        return {}
    facts = {"invoice_code": parts[2], "invoice_number": parts[3], "check_code": parts[6]}
    total, issued_on = yuan(parts[4]), iso_date(parts[5])
    if total:
        facts["total_amount"] = total
    if issued_on:
        facts["issued_on"] = issued_on
    return {name: value for name, value in facts.items() if value}


def _printed(sheet: Sheet) -> Fields:
    total = amount(
        sheet, [r"(?:金额)?合计\s*[(（]?小写[)）]?", r"小写[)）]?", r"(?:费用|金额|价税)?(?:总金额|总额|合计|总计)"]
    )
    return put(
        {},
        invoice_code=words(sheet, [r"(?:票据|发票)代码"], wanted=r"\d{6,12}"),
        invoice_number=words(sheet, [r"(?:票据|发票)号码", r"(?:No|NO|№)[.:]?"], wanted=r"\d{8,20}"),
        check_code=words(sheet, [r"校验码"], wanted=r"[0-9A-Za-z]{4,20}"),
        issued_on=day(sheet, [r"开票日期", r"收费日期", r"(?:填开|开具)日期", r"日期[:]"]),
        payer_name=person(sheet, [r"交款人(?:名称)?", r"付款[人方](?:名称)?", r"患者姓名", r"姓名"]),
        hospital=hospital(sheet, [r"收款单位(?:[(（]章[)）])?", r"(?:开票|销售)(?:单位|方名称)"]),
        total_amount=total,
        basic_insurance_paid=amount(
            sheet,
            [
                r"医保统筹基金(?:支付)?",
                r"(?:基本医疗保险|医保)?统筹(?:基金)?(?:支付|支出)",
                r"医保(?:基金)?支付(?:金额)?",
            ],
        ),
        self_paid=amount(sheet, [r"个人现金支付", r"个人(?:自付|支付|负担)(?:金额|合计)?", r"现金支付"]),
    )


def _with_code(fields: Fields, codes: tuple[str, ...]) -> Fields:
    for text in codes:
        for name, value in fields_of_code(text).items():
            printed = fields.get(name)
            fields[name] = Field(value, 1.0, printed.box if printed else _WHOLE_PAGE)
    return fields


def _outpatient(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return _with_code(_printed(sheet), codes)


def _inpatient(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    fields = _with_code(_printed(sheet), codes)
    admitted, discharged = period(sheet, [r"住院(?:日期|时间|期间)", r"(?:起止|入出院|出入院)(?:日期|时间)"])
    return put(
        fields,
        admitted_on=admitted or day(sheet, [r"入院(?:日期|时间)"]),
        discharged_on=discharged or day(sheet, [r"出院(?:日期|时间)"]),
    )


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return stay_problems(fields)


_NEEDED = ("invoice_number", "issued_on", "payer_name", "total_amount")
_INVOICE = r"(?:收费|医疗|结算)*(?:收费)?(?:票据|收据|发票)"

INPATIENT = KindRule(
    code="inpatient_invoice",
    titles=(rf"住院[㐀-鿿()]{{0,4}}{_INVOICE}", r"住院收据"),
    signs=(
        (r"票据代码", 0.4),
        (r"票据号码", 0.3),
        (r"住院", 0.2),
        (r"校验码", 0.2),
        (r"预缴金额|住院科别|住院时间", 0.3),
    ),
    needed=_NEEDED,
    read=_inpatient,
    check=_check,
    has_code=True,
)
OUTPATIENT = KindRule(
    code="outpatient_invoice",
    titles=(rf"门(?:急)?诊[㐀-鿿()（）]{{0,4}}{_INVOICE}", r"门(?:急)?诊收据"),
    signs=((r"票据代码", 0.4), (r"票据号码", 0.3), (r"门诊号?", 0.3), (r"校验码", 0.2)),
    needed=_NEEDED,
    read=_outpatient,
    check=_check,
    has_code=True,
)
