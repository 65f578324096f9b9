"""Authorisation: who lets whom act in a claim, and since when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import put
from anlan.engines.reading.kinds.identity_numbers import SeenNumber, by_role, checksum_problems, resident_numbers
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line, Passage
from anlan.engines.reading.spelling import DATE, chinese_name, digits_only, iso_date
from anlan.engines.reading.values import Field, Problem

#: The words for each role, and the role as it introduces a person rather than speaks of one.
_WORDS = {"principal": "委托|授权|委任", "agent": "获授权|受委托|受托|被委托|被授权|受权|代理|代办|受任"}
_ROLES = {
    "principal": rf"(?<![受被代与获])(?:{_WORDS['principal']})(?:人|方)(?![的因与和签将之全均须应为]|关系|委托)",
    "agent": rf"(?<![与由])(?:{_WORDS['agent']})(?:人|方)(?![的因与和签将之全均须应在办为共代]|关系|作|以)",
}
#: Between the role and the name: brackets, the word for name, a colon.
_TO_NAME = r"[)]?(?:[(][^)\n]{0,12}[)])?(?:姓名|名称)?[:_]?"
#: How the two sign a contract between them.
_PARTIES = {"principal": (r"甲方[:]",), "agent": (r"乙方[:]",)}
_SIGNATURE = r"(?:亲笔)?(?:[(]?(?:签名|签字|签章|盖章|签署)[^)\n]{0,6}[)]?)"
_NAME = r"([㐀-鿿]{1,8}(?:[·•.][㐀-鿿]{1,8})+|[㐀-鿿]{2,4})"
_WITNESS = r"(?:见证|在场|公证)(?:人|员)"
#: How a letter tells who the one who acts is: 委托我的妻子孙丽娜, 委托我儿子段志强.
_KIN = (
    r"(?:我|本人)?的?(?:[大小二三]?(?:妻子|丈夫|爱人|配偶|儿子|女儿|父亲|母亲|哥哥|弟弟|姐姐|妹妹|儿媳|女婿|侄子|侄女|外甥|孙子|孙女|亲属|同事"
    r"|(?:单位|公司|厂|店)?(?:员工|职工)|朋友|邻居|同学|老乡|表[哥弟姐妹]|堂[哥弟姐妹]))?"
)
_NUMBER_FOLLOWS = r"(?=(?:先生|女士|同志)?[(,，]?(?:公民|居民)?(?:身份|证件))"
#: A number told in brackets behind the name of whose it is, in a sentence: 现委托儿子王宁(身份证…).
_NUMBER_IN = r"\n?(?:先生/女士|先生|女士|同志)?\n?[(](?:公民|居民)?(?:身份证|证件)[㐀-鿿]{0,4}[:]?\n?(?=[1-9X\d])"
_TOLD = {
    "principal": rf"(?:本人|我叫|我是|我)[:,]?\n?{_NAME}{_NUMBER_IN}",
    "agent": rf"(?:(?<![受被])(?:委托|授权|委任)(?!人|方){_KIN}|兹有)\n?(?:兹有?|现)?{_NAME}{_NUMBER_IN}",
}
#: One who acts for a company, or a company that lets act.
_COMPANY = r"((?!不可|[㐀-鿿]{0,12}(?:授权|委托))[㐀-鿿()]{4,30}(?:公司|厂|店|合作社|学校|委员会|中心|事务所))"
_NO_NAME = re.compile(
    r"已完成|亲笔|填写|贵公司|与被|银行|抬头|有效|知悉|无权|有权|签章|代办人|受托人|代理人|身份|证件|公民|性别|姓名|信息|资料|情况|基本|声明|承诺|账户|签名|签字|联系|电话|与委|关系|地址|住址|授权|委托|受托|本人|先生|女士|以下|自愿|日期|确认|同意|声明|承担"
)


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    order = ReadingOrder(sheet)
    numbers = resident_numbers(sheet)
    told = _told(order, numbers)
    given = by_role(sheet, numbers, {**_ROLES, "witness": _WITNESS}) | {role: one for role, (_, one) in told.items()}
    principal, agent = given.get("principal"), given.get("agent")
    company = _company(order)
    if company and principal:
        # A company has no identity number: the one beside its name is that of the person who acts.
        principal, agent = None, agent or principal
        numbers = [number for number in numbers if number is agent]
    # Where the words for the roles were not read, the one who gives comes first.
    left = [number for number in numbers if number not in (principal, agent, given.get("witness"))]
    principal = principal or (left.pop(0) if left and not company else None)
    agent = agent or (left.pop(0) if left else None)
    return put(
        {},
        principal_name=company or _name(told, "principal") or _person(sheet, order, "principal", principal),
        principal_id_number=principal.field if principal else None,
        agent_name=_name(told, "agent") or _person(sheet, order, "agent", agent),
        agent_id_number=agent.field if agent else None,
        signed_on=_signed_on(order),
    )


def _told(order: ReadingOrder, numbers: list[SeenNumber]) -> dict[str, tuple[Passage, SeenNumber]]:
    """Who is named in a sentence with the number in brackets behind the name, by role."""
    found = {}
    for role, pattern in _TOLD.items():
        for match, passage in order.matches(pattern):
            figures = digits_only(re.sub(r"\s", "", order.text[match.end() : match.end() + 20])[:17])
            number = next((one for one in numbers if one.field.value[:17] == figures), None)
            if number and role not in found:
                found[role] = passage, number
    return found


def _name(told: dict[str, tuple[Passage, SeenNumber]], role: str) -> Field | None:
    return _named(told[role][0]) if role in told else None


def _person(sheet: Sheet, order: ReadingOrder, role: str, number: SeenNumber | None) -> Field | None:
    """The name on the row of the number, after the role, above the number in its column, or the signature."""
    if number is not None and (found := _on_row(sheet, number)):
        return found
    if found := _in_column(sheet, role):
        return found
    letter = (rf"(?<![受被])(?:委托|授权)(?!人|方){_KIN}{_NAME}{_NUMBER_FOLLOWS}",) if role == "agent" else ()
    if role == "principal":
        letter = (rf"(?:^|\n)(?:本人|我叫|我是){_NAME}(?:{_NUMBER_FOLLOWS}|[,，](?=[家现住男女]))",)
    for pattern in (
        *letter,
        rf"{_ROLES[role]}{_TO_NAME}[㐀-鿿]{{2,16}}(?:村民|会计|主任|书记|职工|员工){_NAME}\n",
        rf"{_ROLES[role]}{_TO_NAME}{_NAME}",
        rf"{_ROLES[role]}(?:[(][^)\n]{{0,12}}[)])?\n{_NAME}(?=\n)",
        rf"(?:本人|我)[(]?{_ROLES[role]}[)]?{_TO_NAME}{_NAME}",
    ):
        for _, passage in order.matches(pattern):
            if found := _named(passage):
                return found
    if number is not None and (found := _above(sheet, number)):
        return found
    plain = order.in_sections(_ROLES, rf"(?<![㐀-鿿])姓名[:]?\n?{_NAME}").get(role)
    if plain and (found := _named(plain)):
        return found
    for _, passage in order.matches(rf"(?<![受被])(?:{_WORDS[role]})(?:人|方){_SIGNATURE}[:_]?{_NAME}"):
        if found := _named(passage):
            return found
    for pattern in _PARTIES[role]:
        for _, passage in order.matches(rf"{pattern}{_NAME}(?=\n|$|[(]|[甲乙]方|日期)"):
            if found := _named(passage):
                return found
    return None


def _company(order: ReadingOrder) -> Field | None:
    """A company that lets somebody act for it."""
    found = order.find(rf"(?:{_ROLES['principal']}{_TO_NAME}|(?:委托|授权)单位[:]?){_COMPANY}(?=\n|$|[,，(])")
    return found.as_field() if found else None


def _in_column(sheet: Sheet, role: str) -> Field | None:
    """The name in the column that is headed by the role, on the row headed by 姓名, once or in each column."""
    heads = {name: _heads(sheet, pattern) for name, pattern in _ROLES.items()}
    if not all(heads.values()):
        return None
    own, other = (heads[name][0] for name in (role, *(_ROLES.keys() - {role})))
    if abs(own.middle - other.middle) > 0.6 * own.height:
        return None
    for line in (one for one in sheet.lines if one.middle > own.bottom and re.match("姓名", one.text)):
        cells = [one for one in sheet.row(line) if re.fullmatch(rf"(?:姓名[:]?)?{_NAME}", one.text)]
        cells = [one for one in cells if one.text != "姓名"]
        nearest = min(cells, key=lambda one: abs(one.left - own.left), default=None)
        if nearest and abs(nearest.left - own.left) < abs(nearest.left - other.left):
            start = len(nearest.text) - len(re.sub("^姓名[:]?", "", nearest.text))
            return _named(sheet.passage(nearest.letters[start:]))
    return None


def _heads(sheet: Sheet, role: str) -> list[Line]:
    """The lines that are the heading of a role: 一、委托人(授权人), 甲方(委托人), 受托人身份信息."""
    heading = (
        rf"(?:[一二三四][、.])?(?:[甲乙]方[(])?(?:{role})[)]?[一二]?(?:[(][^()]{{2,4}}[)])?"
        r"(?:(?:身份|基本)?(?:信息|资料|情况))?"
    )
    return [line for line in sheet.lines if re.fullmatch(heading, line.text)]


def _named(passage: Passage) -> Field | None:
    name = chinese_name(passage.text)
    if name is None:
        return None
    # A form runs on behind the name: "林秀公民身份号码", "王宁性别女".
    behind = _NO_NAME.search(name)
    name = (
        name[: behind.start()]
        if behind
        else re.sub(r"[男女身性姓公联证电住委受代授与年床职籍手驾乙]$", "", name)
        if len(name) == 4
        else name
    )
    return passage.as_field(name) if len(name) >= 2 else None


def _above(sheet: Sheet, number: SeenNumber) -> Field | None:
    """A name standing alone above the number, beginning where the number begins."""

    def fits(line: Line) -> bool:
        """Whether a name stands alone on the line, over the beginning of the number."""
        near = 0 < number.middle - line.middle < 6 * line.height and abs(line.left - number.left) < 1.5 * line.height
        return near and bool(re.fullmatch(_NAME, line.text)) and not _NO_NAME.search(line.text)

    names = [line for line in sheet.lines if fits(line) and line.text not in ("身份证", "居民身份证", "护照", "户口簿")]
    if not names:
        return None
    best = max(names, key=lambda line: line.middle)
    return sheet.passage(best.letters).as_field()


def _on_row(sheet: Sheet, number: SeenNumber) -> Field | None:
    """The name beside its label on the row of the number."""
    for line in sheet.lines:
        if re.match(r"姓名", line.text) and abs(line.middle - number.middle) < 0.6 * line.height:
            letters = [letter for part in sheet.row(line) for letter in part.letters]
            match = re.match(rf"姓名[:]?{_NAME}", "".join(letter.text for letter in letters))
            if match and (found := _named(sheet.passage(letters[match.start(1) : match.end(1)]))):
                return found
    return None


def _signed_on(order: ReadingOrder) -> Field | None:
    """The day beside its label, or the last day on the page that does not limit the authority."""
    labelled = order.find(rf"(?:签署|签订|授权|委托|签字|填写)(?:日期|时间|日(?=[:\d]))[:]?({DATE})")
    day = iso_date(labelled.text) if labelled else None
    if labelled and day:
        return labelled.as_field(day)
    last: Passage | None = None
    for match, passage in order.matches(rf"({DATE})"):
        row = order.text[order.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not re.search(r"期限|自$|至$|有效|出生|起$|于$", row):
            last = passage
    day = iso_date(last.text) if last else None
    return last.as_field(day) if last and day else None


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return checksum_problems(fields, ("principal_id_number", "agent_id_number"))


RULE = KindRule(
    code="authorisation",
    needed=("principal_name", "agent_name"),
    read=_read,
    check=_check,
)
