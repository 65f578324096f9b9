"""Ways of finding that several kinds of page share: an amount, free text (for days: days.py, for names: persons.py)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from anlan.engines.reading.kinds.hospitals import hospital as hospital
from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.kinds.stacked_headings import headed, in_row_of_totals
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import AMOUNT, yuan
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import resident_number

#: Labels at which any value ends. A value is never allowed to run into one of these.
STOPS: tuple[str, ...] = (
    r"姓名", r"性别", r"年龄", r"民族", r"婚[姻否]", r"职业", r"籍贯", r"出生(?:日期|年月)?", r"科[室别]",
    r"病[区房]", r"床[号位]", r"住院(?:病[历案])?(?:号|科室|科别|天数|日期|时间|次数)", r"入院", r"出院",
    r"(?:病案|病历|门诊|就诊|登记|流水|单据|票据|处方|床位?|病区)(?:编号|号码?|流水号)", r"(?:联系)?电话", r"手机",
    r"工作单位", r"(?:家庭|联系|现)?(?:住址|地址)", r"身份证", r"证件", r"参保", r"险种", r"人员类[别型]", r"费别",
    r"医保(?:类[型别]|编号|卡号|付费|等级)", r"(?:定点)?医疗机构", r"(?:就诊)?医院名称", r"统一社会信用代码",
    r"与(?:被保险人|患者)", r"关系$",
    r"(?:开票|收费|结算|打印|就诊|报告|诊断|处方|开方|开具|申请|出险|签名)(?:日期|时间)",
    r"医[师生](?:签[名字章])?[:]", r"经办人?", r"收[款费]人", r"复核人?", r"审核", r"校验码",
    r"(?:票据|发票)(?:代码|号码)", r"交款人", r"备注", r"盖章", r"合计", r"金额", r"费用", r"支付", r"主治",
    r"(?:保单|报案)号", r"页[码数]", r"第\d+页", r"标本", r"样本", r"有效期",
    r"处方类[别型]", r"规格", r"用[法量]", r"药品名称", r"(?:事故|出险|受灾|损失|受损)(?:发生)?(?:日期|时间|地点|地址)",
    r"(?:收费|发票|财务|业务|诊断|病[案历]|[住出]院|医疗)专用章?",
    r"与[㐀-鿿]{2,5}关系", r"开户", r"户名", r"[账帐]户", r"[账帐卡]号",
)  # fmt: skip

#: How papers print the sex that an identity number tells.
SEXES: Mapping[str, str] = {"male": "男", "female": "女"}
#: Letters of a seal that run into a label: so many at most, and none of them read surely.
_SEAL_LETTERS, _UNSURE = 4, 0.7
#: So many letters may stand behind the label under an amount: 价税合计·已开票.
_REMARK = 5
#: What may stand between a label and its day or amount. Any other word is a label of its own, whose value is not ours.
LEAD = r"[^㐀-鿿0-9]{0,4}(?:小写|人民币|金额|元|为|于|自)?[^㐀-鿿0-9]{0,4}"
#: A sign of its own belongs to the amount; a row of dashes only leads to it.
_LEAD_OF_AMOUNT = (
    r"(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正]{4,}(?=[(:¥￥]))?(?:\(\d{1,2}(?:[-+*×=]\d{1,2})+\)|[:(]?[\d.]+%\)?)?"
    + LEAD.replace(r"[^㐀-鿿0-9]", r"(?:[^㐀-鿿0-9-]|-{2,9}(?!-))")
)

#: What makes the heading of a table of words that name an amount: 基金及个人支付情况.
_NO_HEADING = r"(?!情况|明细|信息|说明|清单|详情)"
#: English under or behind a label of a paper in two languages, with a letter of it misread as a figure.
GLOSS = r"[A-Za-z](?:[A-Za-z,.:/()']|\d{1,2}(?=[A-Za-z]))*"
#: So many figures without a point are the number of a paper: nobody pays as much for a stay.
_A_NUMBER = r"\d{8,}"
#: A day whose year and month look like yuan and cents.
_A_DAY = r"20\d\d[./-]\d{1,2}[./-]\d"
#: A lone letter right after whole yuan stands where a seal or a fold hid the rest of the figures.
_BROKEN_OFF = r"[㐀-鿿](?<![元圆圓块整万])(?![㐀-鿿])"


def in_text(sheet: Sheet, pattern: str) -> Passage | None:
    """The first match of a pattern in the running text, over the ends of rows; its last group when it has one."""
    letters = [letter for row in rows(sheet) for line in row for letter in line.letters]
    match = compiled(pattern).search("".join(letter.text for letter in letters))
    if match is None:
        return None
    group = match.lastindex or 0
    return sheet.passage(letters[match.start(group) : match.end(group)])


def amount(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """An amount of yuan beside or below the first label that has one; in a table of rows the sum of its column."""
    for label in labels:
        if closing := in_row_of_totals(sheet, label):
            return sheet.passage(closing.letters).as_field(yuan(closing.text) or "")
    if below := under_heading(sheet, labels, fewest_rows=2):
        return below
    for label in labels:
        found = sheet.beside(
            [rf"(?:{label}){_NO_HEADING}"],
            wanted=rf"^{_LEAD_OF_AMOUNT}(?!{_A_DAY})((?>{AMOUNT}))(?!%)(?!(?<![.。]\d)(?<![.。]\d\d)[\d,，]*{_BROKEN_OFF})",
            one_number=True,
        )
        value = yuan(found.text) if found else None
        if found and value and not compiled(_A_NUMBER).fullmatch(found.text):
            return found.as_field(value)
    return _behind_noise(sheet, labels) or _over_label(sheet, labels) or _before_label(sheet, labels)


def under_heading(sheet: Sheet, labels: Sequence[str], *, fewest_rows: int = 1, grouped: bool = True) -> Field | None:
    """The amount in a row of amounts whose heading is one of the labels.

    With `grouped` so is one whose lowest row is, alone or behind what heads its group: of a group, not of the page.
    """
    for label in labels:
        for one in (found for found in headed(sheet) if found.rows >= fewest_rows):
            words = (one.heading, one.lowest, one.grouped) if grouped else (one.heading,)
            named = any(compiled(label).fullmatch(heading) for heading in words)
            value = yuan(one.amount.text) if named else None
            if value:
                return sheet.passage(one.amount.letters).as_field(value)
    return None


def _behind_noise(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """An amount in the next cell of a label behind which letters of a seal were read: 个人支付金额第一附 7406.67."""
    for label in labels:
        for line in sheet.lines:
            match = compiled(label).match(line.text)
            noise = line.letters[match.end() :] if match else ()
            if not noise or len(noise) > _SEAL_LETTERS or min(one.certainty for one in noise) > _UNSURE:
                continue
            beside = sheet.row(line)[1:2]
            value = yuan(beside[0].text) if beside and re.fullmatch(AMOUNT, beside[0].text) else None
            if value:
                return sheet.passage(beside[0].letters).as_field(value)
    return None


def _over_label(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """An amount right over its label, as apps print figures in a row with their names under them."""
    for label in labels:
        for line in sheet.lines:
            named = compiled(label).match(line.text)
            if named is None or len(line.text) - named.end() > _REMARK:
                continue
            for upper in sheet.lines:
                near = 0.5 * line.height < line.middle - upper.middle < 2.5 * line.height
                overlap = min(upper.right, line.right) - max(upper.left, line.left)
                value = yuan(upper.text) if near and re.fullmatch(rf"[¥￥]?{AMOUNT}", upper.text) else None
                if value and overlap > 0.5 * min(upper.right - upper.left, line.right - line.left):
                    return sheet.passage(upper.letters).as_field(value)
    return None


def _before_label(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """An amount and behind it what it is for, alone on their row, as some pages of apps have them."""
    for row in rows(sheet):
        if len(row) != 2 or not re.fullmatch(rf"[¥￥]{AMOUNT}", row[0].text):
            continue
        value = yuan(row[0].text) if any(compiled(label).fullmatch(row[1].text) for label in labels) else None
        if value:
            return sheet.passage(row[0].letters).as_field(value)
    return None


def words(sheet: Sheet, labels: Sequence[str], *, wanted: str | None = None) -> Field | None:
    """Free text beside the first label that has some."""
    for label in labels:
        found = sheet.beside([label], stops=but(label), wanted=wanted)
        if found and found.text:
            return found.as_field()
    return None


def put(fields: dict[str, Field], **found: Field | None) -> dict[str, Field]:
    """Add the fields that were found."""
    fields.update({name: field for name, field in found.items() if field is not None})
    return fields


def number_problems(fields: Mapping[str, Field]) -> list[Problem]:
    """A resident number that does not prove itself, or contradicts the birth date or sex printed beside it."""
    field = fields.get("id_number")
    if field is None:
        return []
    facts = resident_number(field.value)
    if facts is None:
        return [Problem("checksum_wrong", "id_number", {"rule": "GB 11643"})]
    problems = []
    born_on, sex = fields.get("born_on"), fields.get("sex")
    if born_on and born_on.value != facts.born_on.isoformat():
        seen = {"printed": born_on.value, "from_number": facts.born_on.isoformat()}
        problems.append(Problem("fields_disagree", "born_on", seen))
    if sex and sex.value != SEXES[facts.sex]:
        seen = {"printed": sex.value, "from_number": SEXES[facts.sex]}
        problems.append(Problem("fields_disagree", "sex", seen))
    return problems


def stay_problems(fields: Mapping[str, Field]) -> list[Problem]:
    """A stay that ends before it begins."""
    admitted, discharged = fields.get("admitted_on"), fields.get("discharged_on")
    if admitted and discharged and discharged.value < admitted.value:
        facts = {"admitted_on": admitted.value, "discharged_on": discharged.value}
        return [Problem("fields_disagree", "discharged_on", facts)]
    return []


def has_ended(valid_to: str, *, on: dt.date) -> bool:
    """Whether a last day of validity (ISO, or `long_term`) is past on a day."""
    return valid_to != "long_term" and valid_to < on.isoformat()


def but(label: str) -> tuple[str, ...]:
    return tuple(stop for stop in STOPS if stop != label)
