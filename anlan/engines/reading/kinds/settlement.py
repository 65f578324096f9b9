"""Settlement sheet of basic medical insurance: who paid which part of a stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import amount, day, hospital, period, person, put, stay_problems, sum_problems
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.values import Field, Problem


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    admitted, discharged = period(sheet, [r"住院(?:日期|时间|期间)", r"(?:起止|入出院|出入院)(?:日期|时间)"])
    return put(
        {},
        patient_name=person(sheet, [r"(?:患者|参保人|病人)?姓名", r"参保人员?"]),
        hospital=hospital(sheet),
        admitted_on=admitted or day(sheet, [r"入院(?:日期|时间)"]),
        discharged_on=discharged or day(sheet, [r"出院(?:日期|时间)"]),
        total_amount=amount(
            sheet,
            [
                r"(?:医疗|住院)?(?:费用)?总(?:费用|金额|额)",
                r"(?:医疗|住院)?费用(?:总额|合计|总计)",
                r"费用合计",
                r"合计",
            ],
        ),
        basic_insurance_paid=amount(
            sheet,
            [r"(?:基本医疗保险|基本医保|医保)?统筹(?:基金)?(?:支付|支出)", r"基本医疗保险(?:基金)?支付", r"统筹基金"],
        ),
        serious_illness_paid=amount(
            sheet,
            [
                r"大病(?:医疗)?(?:保险)?(?:基金|补充保险)?(?:支付|赔付|报销|支出)",
                r"大病保险",
                r"大额(?:医疗)?(?:补助|互助)?(?:基金)?支付",
            ],
        ),
        self_paid=amount(sheet, [r"个人(?:现金)?(?:自付|支付|负担|自负)(?:合计|总额|金额)?", r"个人现金", r"现金支付"]),
    )


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    problems = stay_problems(fields)
    parts = [name for name in ("basic_insurance_paid", "serious_illness_paid", "self_paid") if name in fields]
    # Assistance and account payments may stand beside these three, so only parts that exceed the total are wrong,
    # unless all three are there and the sheet names no other payer.
    if len(parts) == 3:
        problems.extend(sum_problems(fields, parts))
    return problems


RULE = KindRule(
    code="basic_insurance_settlement",
    titles=(r"(?:医疗保险|医保)[㐀-鿿]{0,8}结算", r"结算(?:单|清单|表)$"),
    signs=((r"统筹(?:基金)?支付", 0.5), (r"结算", 0.3), (r"大病", 0.2), (r"个人(?:账户|自付)", 0.2), (r"起付", 0.2)),
    needed=("patient_name", "total_amount", "basic_insurance_paid"),
    read=_read,
    check=_check,
)
