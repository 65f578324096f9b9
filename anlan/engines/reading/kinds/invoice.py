"""Medical invoices, for a stay and for a visit: fiscal e-invoices and receipts. The code outranks what is printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

from anlan.engines.reading.kinds.adding_up import that_add_up
from anlan.engines.reading.kinds.boxed_amounts import boxed_amounts
from anlan.engines.reading.kinds.charges import TOTALS, Charge, charges
from anlan.engines.reading.kinds.days import day, last_day, period, short_day, told_stay
from anlan.engines.reading.kinds.finders import amount, hospital, put, stay_problems, words
from anlan.engines.reading.kinds.invoice_codes import with_codes
from anlan.engines.reading.kinds.invoice_numbers import number_of_receipt
from anlan.engines.reading.kinds.loose_charges import named_over_price, side_by_side
from anlan.engines.reading.kinds.persons import person, unlabelled_person
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.kinds.shares import shared_out
from anlan.engines.reading.kinds.tax_invoice import read_tax_invoice
from anlan.engines.reading.kinds.totals import (
    cancelled_problems,
    items_field,
    items_problems,
    on_a_row_of_totals,
    taken_back,
    total_in_table,
    total_in_words,
    witnessed,
    words_problems,
)
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import around
from anlan.engines.reading.values import Field, Problem

_SMALL = r"[(（]?小写[)）]?"
_TOTAL = (
    rf"(?:金额|费用)?合计{_SMALL}",
    _SMALL,
    r"(?:费用|医疗费|医疗费用)?(?:总金额|总额|总费用)",
    r"^(?:票面|开票|票据)金额",
    r"^(?:收费)?共计(?:金额)?",
    r"(?:费用|金额)合计",
    r"总计",
    r"^合计",
    r"[¥￥]",
)
_BASIC = (
    r"(?:医保|基本医疗保险|职工医保|居民医保|本次|基本医保)?统筹(?:基金)?(?:支付|支出|报销)(?:金额|额)?",
    r"(?:基本)?医保(?:基金)?(?:支付|报销)(?:金额|额)?(?:合计)?",
    r"医保基金(?=[:]|\d|$)",
    r"^(?:报销[:])?基本医疗(?=[:]?[¥￥\d]|$)",
    r"^新?农合(?:报销?)?(?=[:\d]|$)",
    r"(?:医保|统筹|社保)(?:基金)?记账(?:金额)?|(?<![㐀-鿿])记账(?:\((?:医保|生育保险|统筹)\))(?=[:]|\d|$)",
    r"(?<![㐀-鿿])(?:报销|医保)(?=[:][¥￥]?\d[\d,]*[.]\d\d)",
    r"(?:医保|社保|基本医保)?统筹(?:基金)?(?![㐀-鿿])",
    r"^(?:(?:新?农合)?补偿(?:金额)?|报销)(?=[:\d]|$)",
    r"(?:社保|基金|基本医疗保险|农合|新农合)(?:基金)?(?:支付|报销|补偿)(?:金额|总额|合计|额)?",
)
_ACCOUNT = (r"个人[账帐]户(?:支付|支出)?(?:金额|额)?", r"(?<![㐀-鿿])(?:医保)?[账帐]户支付(?:金额|额)?")
_OTHER_PAYERS = (
    r"其[他它](?:支付|补助|基金支付)(?:金额|额)?",
    r"大病(?:保险|补充|统筹)?(?:基金)?(?:支付|报销|补偿)(?:金额|额)?",
)
_SELF = (
    r"个人现金支付(?:金额)?",
    r"(?<!账户)现金支付(?:金额)?",
    r"(?:个人|自己|本人|患者|病人|^人)(?:支付|负担|承担|缴[费纳]|应[付交缴]|实[付交缴])(?:金额|合计|总额|费用)?",
    r"个人自[付负理](?:金额|合计|费用)?",
    r"自[付负](?:金额|费用|合计)",
    r"(?<![㐀-鿿])现金(?=[:]|\d|$)",
    r"自[付负](?=[:]|\d|$)",
    r"^自己付$",
    r"自付现金|现金/扫码支付|实收\((?:微信|支付宝|现金|银联|扫码)[^()]*\)",
)
_FISCAL_CHECK_LETTERS = 6


def _printed(sheet: Sheet) -> Fields:
    boxed = boxed_amounts(sheet)
    tabled = charges(sheet, ends=r"大写|小写|^金额合计|^合计|其他信息|^备注[:]?$")
    proven = named_over_price(sheet)
    figures = total_in_table(sheet, boxed, TOTALS) or amount(sheet, _TOTAL)
    whole = figures is not None and sum(Decimal(one.amount) for one in proven) == Decimal(figures.value)
    listed = boxed or (proven if whole else tabled) or side_by_side(sheet)
    stated = taken_back(sheet, figures), taken_back(sheet, total_in_words(sheet))
    items = that_add_up(sheet, _of_the_total(listed, stated[0]), *stated)
    parts = [one.amount for one in items]
    total = witnessed(on_a_row_of_totals(sheet, *stated, parts), stated[1], parts)
    return put(
        {},
        invoice_code=words(sheet, [r"(?:票据|发票)代码", r"(?<![㐀-鿿])(?:代码|字轨)"], wanted=r"^\d{5,12}"),
        invoice_number=number_of_receipt(sheet),
        check_code=_check_code(sheet),
        issued_on=day(
            sheet,
            [
                r"开票(?:日期|时间|日(?=[:\d]))|^开票(?=\d)",
                r"(?:收费|结算|结账|交款|缴费)(?:日期|时间)|^结算(?=[:]20)",
                r"(?:填[开制]|开[具据]|打印|制单)(?:日期|时间)|^开[具据](?=20)",
                r"(?<![㐀-鿿])日期[:]?",
            ],
        )
        or _lone_day(sheet)
        or _day_of_receipt(sheet)
        or day(sheet, [r"^时间(?=[:]20)"]),
        payer_name=person(
            sheet,
            [
                r"交款人(?:名称)?(?!统一|社会|代码)",
                r"^(?:患者|病[人员])(?:姓名|名称)?(?=[:]|$|[㐀-鿿]{2,4}$)",
                r"[付缴]款[人方](?:名称)?|[交付]款单位\(个人\)",
                r"(?:患者|病[人员])(?:姓名|名称)?(?!类[别型]|性质)",
                r"(?<!因)姓名|^缴费人|^受种者|^住院者",
                r"^就诊人(?=[:]|$)",
                r"今收到",
            ],
        )
        or unlabelled_person(sheet),
        hospital=hospital(
            sheet, [r"(?:收款|收费)单位(?:[(（][公盖财印]{0,2}章[)）]?)?", r"(?:开票|销售)(?:单位|方名称)"]
        ),
        basic_insurance_paid=amount(sheet, _BASIC),
        self_paid=_own_share(sheet, total.get("total_amount")),
        items=items_field(sheet, items),
        **total,
    )


def _of_the_total(listed: list[Charge], total: Field | None) -> list[Charge]:
    """The charged lines; without those that only tell once more what others of them consist of.

    Some receipts print the kinds of cost first, which come to the total, and what was done under them.
    """
    items = [one for one in listed if not one.is_total]
    summed = Decimal(0)
    for number, one in enumerate(items, 1):
        summed += Decimal(one.amount)
        if total and number < len(items) and summed == Decimal(total.value) and number > 1:
            return items[:number]
    return items


def _check_code(sheet: Sheet) -> Field | None:
    """The check code; six characters are a fiscal e-invoice's, of figures and the letters a to f alone."""
    found = words(
        sheet,
        [r"校验码", r"^校验(?=[0-9a-fA-F])"],
        wanted=r"(?=[A-Za-z]{0,12}\d)(?:[0-9A-Za-z]{6}(?=20\d\d[-./年])|[0-9A-Za-z]{4,20})",
    )
    if found is None or len(found.value) != _FISCAL_CHECK_LETTERS:
        return found
    return Field(found.value.translate(str.maketrans("lIOo", "1100")), found.confidence, found.box)


def _own_share(sheet: Sheet, total: Field | None) -> Field | None:
    """What the patient bears: one amount, or cash and account together where they are printed as two payers.

    Cash that fills the total without the account, or passes it with the account, is the whole share already.
    """
    share, cash, account = amount(sheet, _SELF), amount(sheet, _SELF[:2]), amount(sheet, _ACCOUNT)
    if not (share and cash and account and total) or share.box != cash.box or share.box == account.box:
        return share
    payers = (amount(sheet, _BASIC), amount(sheet, _OTHER_PAYERS))
    others = sum((Decimal(payer.value) for payer in payers if payer), Decimal(0))
    both = Decimal(cash.value) + Decimal(account.value)
    if others + Decimal(cash.value) == Decimal(total.value) or others + both > Decimal(total.value):
        return share
    return Field(f"{both:.2f}", min(cash.confidence, account.confidence), around([account.box, cash.box]))


def _lone_day(sheet: Sheet) -> Field | None:
    """The day of a receipt whose blanks are printed as 2026 年 3 月 8 日 without a label."""
    return day(sheet, [r"(?<![期间院自从至日][:])(?<![期间院自从至日])(?=20\d\d年\d)"])


def _day_of_receipt(sheet: Sheet) -> Field | None:
    """The day beside who took the money, at the foot of a receipt, or one in the short form."""
    found = last_day(sheet)
    row = next(
        (line.text for line in sheet.lines if found and line.box[1] <= found.box[1] < line.box[1] + line.box[3]), ""
    )
    if found and not re.search(r"[出入住]院|就诊|有效", row):
        return found
    return short_day(sheet)


def _outpatient(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return _of_a_clinic(sheet, codes) if re.search(r"价税合计", sheet.text) else _fiscal(sheet, codes)


def _fiscal(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return with_codes(shared_out(sheet, _printed(sheet), ("basic_insurance_paid", "self_paid")), codes)


def _of_a_clinic(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    """A private hospital issues tax invoices: the seller is the hospital."""
    stated = read_tax_invoice(sheet, codes)
    seller = stated.pop("seller_name", None)
    stated.pop("seller_credit_code", None)
    return put(
        stated,
        hospital=seller,
        check_code=_check_code(sheet),
        basic_insurance_paid=amount(sheet, _BASIC),
        self_paid=_own_share(sheet, stated.get("total_amount")),
    )


def _inpatient(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    fields = _outpatient(sheet, codes)
    admitted, discharged = period(
        sheet,
        [
            r"住院(?:日期|时间|期间|起止)",
            r"(?:起止|入/?出院|出入院|入院至出院)(?:日期|时间)",
            r"^(?:住院|入出院)(?=[:]|20)",
        ],
    )
    if not admitted:
        admitted, discharged = (day(sheet, [rf"{what}院(?:日期|时间|日)?"]) for what in "入出")
    if not admitted or not discharged:
        told = told_stay(sheet)
        admitted, discharged = told if all(told) else (admitted, discharged)
    return put(fields, admitted_on=admitted, discharged_on=discharged)


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """Taken back or not, stay in order, words and lines against the total, no payer above the total."""
    if cancelled := cancelled_problems(fields):
        return cancelled
    problems = stay_problems(fields)
    problems.extend(words_problems(fields) or items_problems(fields))
    total = fields.get("total_amount")
    for name in ("basic_insurance_paid", "self_paid"):
        part = fields.get(name)
        if total and part and not problems and Decimal(part.value) > Decimal(total.value):
            problems.append(
                Problem("sums_differ", "total_amount", {"total": total.value, "sum_of_parts": part.value, "part": name})
            )
    return problems


#: Whose paper it is, before the heading's own words.
_ISSUER = (
    r"(?:[㐀-鿿]{2,9}(?:省|市|自治区|[区县]))?(?:[财政]{2})?(?:非?[营盈]利性)?"
    r"(?:医疗(?:卫生)?(?:机构|单位|卫生|服务)?)?"
)
_PAPER = r"(?:电子)?(?:票据|收[据担擔]|发票|收款凭证|收费单)(?:\(电子\)|\(收据联?\))?"


#: A heading that does not say which of the two it is: the body decides.
_EITHER = r"(?:[㐀-鿿]{2,9}(?:省|市|自治区))?医疗(?:机构|单位|卫生|服务)?(?:收费|费用?|专用|统一){1,2}" + _PAPER
_OF_A_STAY = r"住院[号科时日天]|预[缴交]|入院|出院"


_NEEDED = ("invoice_number", "issued_on", "payer_name", "total_amount")

INPATIENT = KindRule(
    code="inpatient_invoice",
    needed=_NEEDED,
    read=_inpatient,
    check=_check,
)
OUTPATIENT = KindRule(
    code="outpatient_invoice",
    needed=_NEEDED,
    read=_outpatient,
    check=_check,
)
