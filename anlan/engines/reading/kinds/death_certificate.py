"""Proof of a death: the medical certificate, a letter of the police or the village, a certificate of cremation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from anlan.engines.reading.kinds.days import day, last_day, told_day
from anlan.engines.reading.kinds.finders import hospital, number_problems, put
from anlan.engines.reading.kinds.hospitals import NAME as HOSPITAL_NAME
from anlan.engines.reading.kinds.identity_numbers import SeenNumber, by_role, resident_numbers
from anlan.engines.reading.kinds.persons import person
from anlan.engines.reading.kinds.reading_order import ReadingOrder, cell
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import DATE, chinese_name, iso_date
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import resident_number

_DIED = r"(?:死亡|去世|身故|病故|逝世|离世|身亡|过世|病逝|亡故)"
#: The same where a row ends inside the word.
_DIED_OVER_ROWS = re.sub(r"([㐀-鿿])([㐀-鿿])", "\\1\\n?\\2", _DIED)
_ROLES = {
    "dead": r"死者|死亡人|逝者|亡者|亡故人|兹有|兹证明|户籍",
    "other": r"家属|申报人|报告人|联系人|委托人|经办|申请人|领取人",
}
_OFFICE = (
    r"[㐀-鿿]{2,30}(?:公安局(?:[㐀-鿿]{1,12}?(?:分局|派出所))?|派出所|医院|卫生院|卫生服务中心|急救中心|医疗中心|"
    r"村民委员会|村委会|居民委员会|居委会|社区|殡仪(?:服务)?(?:馆|中心)|火葬场|殡葬管理所|人民法院)"
)
_CAUSE_LABELS = (
    r"根本死[亡因](?:原因)?",
    r"死亡(?:的)?原因(?!鉴定|证明|[㐀-鿿]{0,6}(?:书|通知|报告))",
    r"直接(?:导致)?死(?:亡的?原)?因(?:的疾病或情况)?",
    r"死因(?!链)",
    r"(?:导致死亡|致死)的?主要疾病(?:诊断)?",
    r"致死(?:的)?原因|死亡(?:的)?主要原因",
)
_CAUSE_ENDS = (
    r"[在于](?:家|医院|送医|现场|途中)|死亡|医[师生]|民警|生前|家属|发病|最高诊断|[(]?[b-dB-D][)]|住址|联系电话|填表|医疗卫生|诊断依据|ICD|注[:]|特此|性别|年龄|民族|床号"
    r"|的疾病或情况|[,，、]户口"
)
#: The sex, behind the two that the form offers where it does: 1.男 2.女.
_SEX = r"^[:]?(?:1[.、]?男[,，]?2[.、]?女[^㐀-鿿]{0,3})?([男女])"
_OFFICE_LABEL = r"(?:医疗(?:卫生)?机构(?:名称)?|(?:填报|填发|出具|签发)(?:单位|机构|机关))[(]?(?:盖章|公章)[)]?[:]?"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    order = ReadingOrder(sheet)
    numbers = resident_numbers(sheet)
    given = by_role(sheet, numbers, _ROLES)
    declared = _declared(order)
    number = given.get("dead") or _number_of(sheet, numbers, declared) or (numbers[0] if numbers else None)
    labels = [
        r"(?:死者|死亡人|逝者|亡者)(?:的)?姓名",
        r"(?<!与)(?:死者|逝者|亡者)(?!家属)[:]?",
        r"(?<!家属)(?<!人)姓名",
    ]
    name = person(sheet, labels) or declared or _told_name(order)
    sex = (
        # Right behind the name: a letter also tells the sex of whoever asks for it.
        (order.find(rf"{re.escape(name.value)}[,，、(\n]([男女])(?![㐀-鿿])") if name else None)
        or _sex_of_form(sheet)
        or sheet.beside([r"性别"], wanted=_SEX, below=False)
        or order.find(r"[,，、(]([男女])(?:性)?[,，、)]")
    )
    return put(
        {},
        name=name,
        sex=sex.as_field() if sex else None,
        id_number=number.field if number else None,
        died_on=_declared_on(sheet)
        or day(sheet, [r"死亡(?:日期|时间|年月日)", r"(?:去世|身故|逝世)(?:日期|时间)"])
        or _told_day(order),
        cause=_cause(sheet) or _told_cause(order),
        issuer=_issuer(sheet),
    )


def _sex_of_form(sheet: Sheet) -> Passage | None:
    """The sex of a form that offers two by number and has the number written before them: 1 1.男 2.女, or 1 男."""
    found = sheet.beside([r"性别"], wanted=r"^[:]?([12]1[.、]?男[,，]?2[.、]?女|[12][男女])", below=False)
    if found is None:
        return None
    told = found.text[1] if len(found.text) == len("1男") else {"1": "男", "2": "女"}[found.text[0]]
    return Passage(told, found.certainty, found.box)


def _told_name(order: ReadingOrder) -> Field | None:
    found = order.find(
        r"(?:兹(?:有|证明)|死者|(?<!本)证明)[:]?(?:我?(?:村|社区|辖区|所|单位|院))?(?:村民|居民|患者|职工)?([㐀-鿿·]{2,12}?)(?=[,，、(。]|男|女|性别|身份)"
    )
    found = found or order.find(r"[市县区镇乡村]的([㐀-鿿·]{2,8}?)(?:先生|女士)")
    # 我辖区居民王宁，男; 本村郭家社村民王宁（男; 我厂退休职工王宁同志.
    found = found or order.find(
        r"[我本](?:村|社区|辖区|厂|校|所|单位|院)[㐀-鿿]{0,8}?(?:村民|居民|患者|职工|社员|员工)([㐀-鿿·]{2,8}?)(?=同志|[,，(男女]|身份)"
    )
    # A letter may begin with the person: 易博浩，男，居民身份证号码…
    found = found or order.find(r"(?:^|\n)(?:患者|死者)?([㐀-鿿·]{2,12}?)[,，、](?:性别)?[男女][,，、]")
    name = chinese_name(found.text) if found else None
    return found.as_field(name) if found and name else None


def _declared(order: ReadingOrder) -> Field | None:
    found = order.find(r"(?:^|\n)宣告([㐀-鿿·]{2,12})死亡[。,，]")
    return found.as_field() if found else None


def _declared_on(sheet: Sheet) -> Field | None:
    """The day of a judgment, which is that of the death it declares (Civil Code, art. 48)."""
    if told := told_day(sheet, rf"({DATE})视为其?死亡"):
        return told
    return last_day(sheet) if sheet.find(r"判决作出之日视为") or sheet.find(r"^宣告[㐀-鿿·]{2,12}死亡") else None


def _number_of(sheet: Sheet, numbers: Sequence[SeenNumber], name: Field | None) -> SeenNumber | None:
    """The first number on or below the row that first names a person with sex and birth."""
    place = next((one.middle for one in sheet.lines if name and re.search(rf"{name.value}[,，][男女]", one.text)), None)
    return next((one for one in numbers if place is not None and one.middle >= place - 5), None)


def _told_day(order: ReadingOrder) -> Field | None:
    """The day of a sentence that ends in a word for dying."""
    text = order.text
    for match, passage in order.matches(rf"(?<!\d)({DATE})(?!\d)"):
        # The day of birth stands before that of death, on one line without a mark between them.
        born = re.search(r"(?:出生|生于)(?:日期|时间)?[:]?$", text[: match.start()])
        if not born and re.match(rf"(?:(?!{DATE})[^。;]){{0,40}}{_DIED}", text[match.end() :].replace("\n", "")):
            died_on = iso_date(passage.text)
            if died_on:
                return passage.as_field(died_on)
    return None


def _cause(sheet: Sheet) -> Field | None:
    """What stands in the cell beside its label, up to the next label."""
    for label in _CAUSE_LABELS:
        for line in sheet.lines:
            match = compiled(label).search(line.text)
            found = cell(sheet, line, match.end()) if match else None
            text = (
                re.sub(
                    r"^(?:[aA]?直接导致死亡的疾病[:]?|(?:直接|根本)死亡?原?因[:]|原因?(?=[㐀-鿿])|[(]?[aA1][)、.]|I[(]a[)]|[:()])+",
                    "",
                    found.text,
                )
                if found
                else ""
            )
            # A sentence that names it goes on: 死因为冠心病。该人家属已…
            text = re.sub(r"^(?:系|为)([㐀-鿿()]{2,24})。.*$", r"\1", text)
            text = re.sub(r"^因病\((.+)\)$", r"\1", text)
            text = re.split(_CAUSE_ENDS, text)[0].strip("_:;。,、")
            if found and re.search(r"[㐀-鿿]{2}", text) and not re.search(r"(?:地点|日期|时间|单位)$", text):
                return found.as_field(text)
    return None


def _told_cause(order: ReadingOrder) -> Field | None:
    found = order.find(
        rf"因((?:[^,，。;于因]|\n){{2,40}}?)(?:[,，]?(?:经?抢救|医治|救治)无效)?[,，]?(?:于[^,，。]{{4,20}})?[,，]?(?:导致|而)?(?:在(?:家|医院|现场|途)中?)?{_DIED_OVER_ROWS}"
    )
    return found.as_field() if found else None


def _issuer(sheet: Sheet) -> Field | None:
    """The office beside its label, else the last one on the page: it signs below."""
    if labelled := sheet.beside([_OFFICE_LABEL], wanted=HOSPITAL_NAME):
        return labelled.as_field()
    last: Passage | None = None
    for line in sheet.lines:
        match = re.fullmatch(rf"(?:[㐀-鿿()]{{0,10}}[:])?({_OFFICE})(?:[(].{{0,8}}[)])?", line.text)
        if match:
            last = sheet.passage(line.letters[match.start(1) : match.end(1)])
    found = last.as_field() if last else None
    return found or hospital(sheet)


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    number, died_on = fields.get("id_number"), fields.get("died_on")
    facts = resident_number(number.value) if number else None
    problems = number_problems(fields)
    if facts and died_on and died_on.value < facts.born_on.isoformat():
        seen = {"died_on": died_on.value, "born_on": facts.born_on.isoformat()}
        problems.append(Problem("fields_disagree", "died_on", seen))
    return problems


RULE = KindRule(
    code="death_certificate",
    needed=("name", "died_on"),
    read=_read,
    check=_check,
)
