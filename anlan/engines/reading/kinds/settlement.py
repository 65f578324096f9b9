"""Settlement sheet of basic medical insurance: who paid which part of a stay."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from anlan.engines.reading.kinds.days import day, day_before, period, told_day, told_stay
from anlan.engines.reading.kinds.differences import printed_amounts, words_of_a_part
from anlan.engines.reading.kinds.finders import amount, hospital, in_text, put, stay_problems, under_heading
from anlan.engines.reading.kinds.hospitals import NAME as HOSPITAL_NAME
from anlan.engines.reading.kinds.persons import person, person_name, unlabelled_person
from anlan.engines.reading.kinds.reading_order import ReadingOrder, rows
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.kinds.shares import shared_out
from anlan.engines.reading.kinds.totals import total_in_words, witnessed, words_problems
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import AMOUNT, DATE, WITH_CENTS, yuan
from anlan.engines.reading.values import Field, Problem

#: Who pays a bill: the fund, what covers serious illness beside it, and the patient.
PAYERS = ("basic_insurance_paid", "serious_illness_paid", "self_paid")
_YUAN = r"(?:[(（]元[)）])?"
_TOTAL = tuple(
    label + _YUAN
    for label in (
        r"(?:本次|住院|医疗|门诊|发生)*(?:医疗费用?|住院费用?|费用)总(?:费用|金额|额|计)",
        r"(?<![担付理])(?:本次|住院|医疗|发生)*(?:总费用|总金额|费用合计|费用总计|医疗费合计|医疗费用合计)",
        r"总医[疗药]费用?",
        r"(?<!付)(?<!担)合计(?:金额|费用)?",
        r"总(?:计|额)",
        r"票据(?:总)?金额",
        r"^发生(?:费用?|金额)|发生医疗费用?",
    )
)
_BASIC = tuple(
    label + _YUAN
    for label in (
        r"(?:基本医疗保险|基本医保|基本医疗|职工医保|居民医保|城乡居民|医保)?(?:统筹基金|统筹)(?:支付|支出|报销|补偿)(?:金额|总额|额)?",
        r"基本(?:医疗保险|医保|医疗)(?:统筹)?(?:基金)?(?:支付|支出|报销|补偿)(?:金额|额)?",
        r"(?:本次)?(?:统筹|基本)基金(?:支付|支出)?(?:金额)?",
        r"(?<!大病)(?<!大额)(?<!补充)(?:医保|医疗保险)(?:基金)?(?:支付|报销|补偿)(?:总额|金额|合计)?",
        r"(?<![㐀-鿿])基金支付(?:总额|金额|合计)?",
        r"^(?:城乡)?(?:居民|职工)医保(?=$|[:\d…])",
        r"(?<![㐀-鿿])(?:生育保险/)?(?:统筹金|医保|基本医保)(?:支付|补偿)(?:金额|额)?",
        r"(?<![㐀-鿿])(?:基本统筹|统筹金)(?=$|[:\d…])",
        r"(?<![㐀-鿿])(?:按规定|实际|本次|核定)(?:报销|补偿)(?:金额|额)?",
        r"(?<![㐀-鿿])(?:报销|补偿)(?:金额|额)(?=$|[:(\d])",
        r"(?<![㐀-鿿])(?:基本医疗?保险?|医保)补偿(?:金额|额)?",
        r"(?<![㐀-鿿])(?:基本)?(?:医保|医疗保险|统筹)(?:已报销?|记账)(?:金额)?",
        r"^(?:实际|应)补偿(?:金额|额)?|^保险付(?=$|[:\d…])",
    )
)
_ILLNESS = tuple(
    label + _YUAN
    for label in (
        r"(?:城乡居民|职工|居民)?大病(?:\(大额\))?(?:医疗)?(?:保险)?(?:补充|互助|统筹|二次)?(?:保险)?(?:资金|基金)?(?:支付|赔付|报销|支出|补偿|理赔)(?:金额|额)?",
        r"大病(?:\(大额\))?(?:医疗)?保险(?:资金|基金)?(?:金额)?",
        r"(?:职工)?大额(?:医疗)?(?:费用)?(?:补助|互助|补充)?(?:保险)?(?:资金|基金)?(?:支付|支出|报销|补助)(?:金额)?",
    )
)
_SELF = tuple(
    label + _YUAN
    for label in (
        r"本次(?:个人)?自付",
        r"(?:个人|患者|病人)(?:支付|负担|承担)(?:总?(?:金额|费用|额)|合计|共计|总计|小计)",
        r"个人现金(?:支付|支出)?(?:金额)?(?:合计)?",
        r"(?:个人|本人|患者)(?:自付|支付|负担|自负|自理|承担)(?:合计|总额|金额|费用)?",
        r"(?<![㐀-鿿])自付(?:金额|费用|合计)",
        r"(?<!账户)现金支付(?:金额)?",
        r"(?:个人|本人|患者)(?:应付|应缴|实付|共付)(?:金额|合计|总额)?",
        r"(?<![㐀-鿿])自[付负](?:合计)?(?=[:\d…])",
        r"(?<![㐀-鿿])个人缴费(?=$|[:\d…])",
        r"个人最终(?:支付|负担|承担)(?:金额)?|^(?:患者|病人|自己)付(?=$|[:\d…])",
    )
)


_PATIENT = (
    r"(?:患者|参保人员?|病人|人员|就诊人)?姓名",
    r"参保(?:人员?|对象)[:]?",
    r"患者[:]",
    r"^申报人[(]患者[)]",
    r"^(?:人员|参保人)(?=[㐀-鿿·]{2,8}$)",
    r"^(?:患者|就[诊医]人|病人|申报人|优抚对象|受助人|伤者|职工)(?=[:]|$|[㐀-鿿]{2,4}(?:$|[(]))",
)
_BEGINS = (r"(?<!出)[入进]院(?:日期|时间|日)?", r"(?:住院|就诊|治疗)?开始(?:日期|时间)")
_ENDS = (r"[出离]院(?:日期|时间|日)?", r"(?:住院|就诊|治疗)?结束(?:日期|时间)")


#: Rows and the column of a table by schemes.
_SCHEMES = {
    "basic_insurance_paid": r"基本医疗(?:保险)?(?:统筹)?(?:基金)?|基本医保(?:统筹)?(?:基金)?|统筹基金",
    "serious_illness_paid": r"(?:城乡居民|职工|居民)?大病(?:医疗)?(?:保险|医保|互助)?",
}
#: Headings of a row of amounts; the sums of a payer first.
_HEADINGS = {
    "basic_insurance_paid": (r"统筹(?:基金)?(?:支付)?", *_BASIC),
    "serious_illness_paid": _ILLNESS,
    "self_paid": (r"个人(?:支付|自付|负担)?(?:合计|小计)", *_SELF, r"自[付负](?:合计)?"),
}
#: What is paid in a year, or a part of what is paid, is told in so many letters before it.
_OF_ANOTHER, _BEFORE = r"累计|年度|本年|历次|截至|其中|符合", 12
_PAID_COLUMN = r"(?:实际|本次)?(?:支付|补偿|报销|赔付)(?:金额|额)(?:\(元\))?"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    admitted, discharged = period(
        sheet, [r"[住在]院(?:日期|时间|期间|起止)", r"(?:起止|入出院|出入院|入/出院|就诊|治疗)(?:日期|时间|时段)"]
    )
    if not admitted:
        admitted, discharged = told_stay(sheet)
    parts = _shares(sheet)
    stated = witnessed(_whole(sheet), _words_of_the_whole(sheet, parts), [one.value for one in parts.values()])
    return put(
        {},
        patient_name=person(sheet, _PATIENT) or _addressed(sheet) or unlabelled_person(sheet),
        hospital=_stayed_in(sheet) or hospital(sheet),
        admitted_on=admitted
        or told_day(sheet, rf"[于的自]({DATE})入(?:住|我?院)")
        or day_before(sheet, "入院?")
        or day(sheet, _BEGINS),
        discharged_on=discharged
        or told_day(sheet, rf"入(?:住|院)[^。;；:]{{0,24}}?[,，、至到]({DATE})出院[,，。]")
        or day_before(sheet, "出院?")
        or day(sheet, _ENDS),
        **shared_out(sheet, parts | stated, PAYERS),
    )


def _shares(sheet: Sheet) -> dict[str, Field]:
    """What each payer bears, by field."""
    parts = {
        name: found
        for name, labels in zip(PAYERS, (_BASIC, _ILLNESS, _SELF), strict=True)
        if (
            found := _told_over_rows(sheet, labels)
            or _by_scheme(sheet, name)
            or under_heading(sheet, _HEADINGS[name])
            or amount(sheet, labels)
            or _scheme_alone(sheet, name)
        )
    }
    if "self_paid" not in parts and (left := _left_over(sheet)):
        parts["self_paid"] = left
    return parts


def _whole(sheet: Sheet) -> Field | None:
    """The total: beside words that name the cost, at the head of a column of its own, or beside any word of a total."""
    return amount(sheet, _TOTAL[:3]) or under_heading(sheet, _TOTAL, grouped=False) or amount(sheet, _TOTAL)


def _words_of_the_whole(sheet: Sheet, parts: Mapping[str, Field]) -> Field | None:
    """The amount in words, unless it is what one of the payers pays and no word of a total stands with it."""
    in_words = total_in_words(sheet)
    if in_words is None or in_words.value not in {part.value for part in parts.values()}:
        return in_words
    amount_of_it = Decimal(in_words.value)
    is_all = len(parts) > 1 and sum((Decimal(part.value) for part in parts.values()), Decimal(0)) == amount_of_it
    return in_words if is_all or not words_of_a_part(sheet, amount_of_it, printed_amounts(sheet)) else None


def _left_over(sheet: Sheet) -> Field | None:
    """What a letter leaves to the patient: 其余17,733.87元由您个人负担."""
    found = in_text(sheet, rf"(?:其余|剩余|余下)(?:部分)?({WITH_CENTS})元?[,，]?由[㐀-鿿]{{0,4}}(?:个人|本人)")
    value = yuan(found.text) if found else None
    return found.as_field(value) if found and value else None


def _by_scheme(sheet: Sheet, field: str) -> Field | None:
    """What a scheme paid, in a table with a row a scheme and a column for what was paid."""
    if not (scheme := _SCHEMES.get(field)):
        return None
    columns = [line for line in sheet.lines if re.fullmatch(_PAID_COLUMN, line.text)]
    for line in sheet.lines:
        if not columns or not re.fullmatch(scheme, line.text):
            continue
        column = min(columns, key=lambda one: abs(one.middle - line.middle))
        for cell in sheet.row(line)[1:]:
            value = yuan(cell.text) if re.fullmatch(AMOUNT, cell.text) else None
            if value and cell.left < column.right + 2 * line.height and column.left < cell.right:
                return sheet.passage(cell.letters).as_field(value)
    return None


def _scheme_alone(sheet: Sheet, field: str) -> Field | None:
    """What a scheme paid, on a row that begins with its name and has but an amount with it, as apps print it."""
    scheme = _SCHEMES.get(field)
    for row in rows(sheet) if scheme else ():
        cells = row[1:] if re.fullmatch(r"\d{1,2}", row[0].text) else row
        if (
            len(cells) == 2
            and re.fullmatch(rf"(?:{scheme})[:…]*", cells[0].text)
            and compiled(WITH_CENTS).search(cells[1].text)
        ):
            return sheet.passage(cells[1].letters).as_field(yuan(cells[1].text))
    return None


def _told_over_rows(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """An amount of a sentence that goes on in the next row, before or within its label: 统筹基金支 / 付523.21元.

    Nothing else that is read finds these. What a sentence says of a whole year, or of a part, is another amount.
    """
    letters = [letter for row in rows(sheet) for line in row for letter in line.letters]
    text = "".join(letter.text for letter in letters)
    for label in labels:
        for match in compiled(rf"(?:{label})[:为]?[¥￥]?({WITH_CENTS})元[,，。;；]").finditer(text):
            own = letters[match.start() : match.end(1)]
            another = re.search(_OF_ANOTHER, text[max(0, match.start() - _BEFORE) : match.start()])
            value = yuan(match[1])
            if value and not another and len({letter.line for letter in own}) > 1:
                return sheet.passage(letters[match.start(1) : match.end(1)]).as_field(value)
    return None


def _stayed_in(sheet: Sheet) -> Field | None:
    """The hospital of a letter's sentence, over the ends of its rows: 在白沙洲市中西医结合医院(红十字会医院)住院."""
    found = in_text(sheet, r"日在([㐀-鿿][㐀-鿿()]{2,40}?)(?:住院|门诊)?(?:治疗|就[诊医]|住院)") or in_text(
        sheet, r"日入住([㐀-鿿][㐀-鿿()]{2,40}?)(?=[,，。]|住院|治疗)"
    )
    return found.as_field() if found and compiled(HOSPITAL_NAME).fullmatch(found.text) else None


def _addressed(sheet: Sheet) -> Field | None:
    """Whom a letter about the settlement greets: 林珍芳(女,78099672)您好; 王秀兰同志:您于…"""
    found = ReadingOrder(sheet).find(
        r"(?:^|\n)(?:尊敬的)?([㐀-鿿·]{2,8}?)(?:\([^()]{2,20}\))?(?:您好|(?:同志|先生|女士|参保人)(?:\([^()]{2,20}\))?[:,，]?您?)"
    )
    name = person_name(found.text) if found else None
    return found.as_field(name) if found and name else None


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """Stay in order; the three payers together no more than the total, and the words the same as the figures.

    Assistance and account payments may stand beside the three, so parts below the total prove nothing wrong.
    """
    problems = [*stay_problems(fields), *words_problems(fields)]
    names = [name for name in PAYERS if name in fields]
    if "total_amount" in fields and names:
        total = Decimal(fields["total_amount"].value)
        added = sum((Decimal(fields[name].value) for name in names), Decimal(0))
        if added > total:
            problems.append(
                Problem("sums_differ", "total_amount", {"total": f"{total:.2f}", "sum_of_parts": f"{added:.2f}"})
            )
    return problems


RULE = KindRule(
    code="basic_insurance_settlement",
    needed=("patient_name", "total_amount", "basic_insurance_paid"),
    read=_read,
    check=_check,
)
