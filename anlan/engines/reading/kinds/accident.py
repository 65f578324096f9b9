"""Certificates of an accident: of the traffic police, another authority, a school, an employer or a village."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.days import day, last_day, told_day
from anlan.engines.reading.kinds.finders import in_text, put
from anlan.engines.reading.kinds.reading_order import cell
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import DATE
from anlan.engines.reading.values import Field, Problem

_NUMBER = (
    r"((?:\([㐀-鿿]{1,4}\))?[㐀-鿿]{1,14}(?:\([㐀-鿿]{1,4}\)[㐀-鿿]{1,6})?[\[〔(【][12]\d{3}[\]〕)】]"
    r"第?[\dA-Z]{1,16}(?:号|$))"
)
#: What else is told of somebody with a day, and what befalls people.
_OF_A_LIFE = r"出生|入职|参加工作|受理|调入|签订|参保|起[,，至]"
_HURT = r"伤|摔|跌|砸|撞|事故|坠|滑倒|烫|溺|着火|起火|死亡"
_HAPPENED = (
    r"(?:交通)?(?:事故|事发|出事|出险|发生|火灾|起火|受伤|案发)(?:发生)?(?:日期|时间)",
    r"(?:报警|接警)(?:日期|时间)",
    r"^何[时日](?:受伤|出险|发生)",
    r"(?<![㐀-鿿])(?:时间|日期)[:]?",
)
_PLACE = (
    r"(?:交通)?(?:事故|事发|出事|出险|发生|火灾|起火|受伤|案发)(?:发生)?(?:地点|地址|处所|路段|位置)",
    r"起火(?:单位|住户|场所|地点|地址)(?:/(?:住户|场所|地址)|\(地址\))?",
    r"(?<![㐀-鿿])地点[:]?",
    r"^何[地处](?:受伤|出险|发生)",
)
_PLACE_ENDS = (
    r"天[气候]", r"道路(?![口段])", r"路面", r"当事[人方]", r"[甲乙]方", r"姓名", r"驾驶", r"交通方式",
    r"(?:火灾|事故|简要|基本)*(?:简况|情况)[:]", r"起火(?:原因|部位|时间)", r"过火",
    r"发生(?:经过|时间)", r"报警", r"勘查",
    r"事故(?:形态|类型|基本|经过|事实|原因|责任|时间|性质|简要)", r"能见度", r"调查", r"保险", r"经过",
    r"伤(?:者|员|亡|情)", r"受伤",
    r"^责任$", r"\d{4}年", r"证明(?:人|事项)", r"出险", r"接警", r"案由", r"机动车", r"简要", r"现场", r"身份证",
    r"号牌", r"联系", r"性别", r"年龄", r"天气", r"当事人", r"火灾损失",
    r"(?<!第)[二三四五六七八][、.](?![一二三四五六七八九十])",
)  # fmt: skip
#: What somebody did or suffered, told right after the place. Not so 步行街 and 骑楼, which are places.
_DONE = (
    r"发生|被|因|不慎|不小心|摔|受伤|劳动|干活|作业时|工作时|施工时|骑(?!楼)|驾驶|驾车|乘坐|步行(?![街道])|行走|上下楼(?!梯)|上楼(?!梯)|下楼(?!梯)|踩|滑倒|跌|坠"
    r"|遭|操作|与[㐀-鿿]{1,12}(?:碰撞|相撞|相碰)|玩耍|打球|跑步|搬|摘(?!帽)|翻晒|修[剪缮补理]|攀爬|采摘|砍|割|放牧|喂|上(?:山|体育|课)|吊装|拆[除装]|安装|装卸(?!平台|台|区|口)|清理|避让|躲[避闪]|为避"
)
_PLACE_TOLD = (
    r"(?:行驶至|行至|途经|途径|驶至|行经|行驶到)([^,，。;；]{4,40}?)(?=时|[,，。;；]|发生|因|不慎|被)",
    r"(?:报警称|反映称|来电称)[:]?(?:其|[㐀-鿿·]{2,6}?)?(?:在|于)([^,，。;；]{4,40}?)(?=遭|被|发生|因|不慎|与|[,，])",
    r"(?:报警|群众|来电)称[:]?([^,，。;；]{4,40}?)(?=起火|着火|发生火灾)",
    r"[)）](?:报警)?(?:称[:,]?)?(?:在|于)(?!\d)([^,，。;；)）]{4,40}?)(?=遭|被|发生|因|不慎|与)",
    rf"(?:\d(?:分|时|日)?|日)(?:许|左右|前后|[上下]午|凌晨|夜里|晚上?)?[,，]?(?:[㐀-鿿·]{{1,6}}?|[^。;；,，]{{2,12}}[,，])?(?:在|于)(?!\d|[二一][〇零○O])([^,，。;；]{{4,40}}?)(?=时?(?:[,，。;；]|{_DONE}))",
)
_ISSUER = (
    r"[㐀-鿿()\d]{2,30}(?:(?:交通警察|交警|交通管理|巡特?警|刑警|消防救援|治安)(?:支队|大队|中队|总队|局|站)(?:[㐀-鿿]{1,8}(?:支队|大队|中队))?"
    r"|公安局(?:[㐀-鿿]{1,12}(?:分局|派出所|大队|支队))?|派出所|村民委员会|居民委员会|村委会|居委会|应急管理(?:局|办公室)|(?:劳动)?人事[科处部]|安全(?:生产)?[科处]|保卫[科处]|社会保障局|人力资源和社会保障局"
    r"|(?:纺织|机械|电子|食品|制衣|家具|化工|印刷|五金|玻璃|塑料|钢铁|水泥|造纸|服装|制药|汽修)厂|学校|小学|中学|幼儿园|有限(?:责任)?公司|街道办事处|人民政府|管理处|物业服务中心|项目(?:经理)?部)"
)
_ISSUED = (
    r"(?:制作|制发|出具|开具|签发|认定|填发|填写|填表)(?:日期|时间)",
    r"(?<![㐀-鿿])日期[:]",
)


def _told(sheet: Sheet, *patterns: str) -> Field | None:
    for pattern in patterns:
        found = in_text(sheet, pattern)
        if found:
            return found.as_field()
    return None


def _number(sheet: Sheet) -> Field | None:
    found = (
        sheet.find(_NUMBER)
        or sheet.find(r"(?:^|[:])([\[〔(][12]\d{3}[\]〕)][㐀-鿿]{1,6}第?\d+号)")
        or sheet.beside(
            [
                r"(?:认定书|证明|文书|事故|案件|受案|火灾|回执|报案|警情|接警|报警)?(?:编号|单号|文号|案号|登记号)",
                r"(?:N[Oo][.:]|№)|^N[Oo](?=\d)",
            ],
            wanted=r"^[^㐀-鿿A-Z\d]{0,3}([㐀-鿿]{1,4}字?[12]\d{3}第?\d{1,8}号|[A-Z\d][A-Z\d\-]{4,24})",
        )
    )
    found = found or sheet.find(r"^((?:19|20)\d\d[㐀-鿿]{0,4}字第?\d{1,6}号)$")
    found = found or sheet.find(r"第([\dA-Z\-]{5,24})号")
    if found is None:
        return None
    # A label before the number has run into it.
    number = re.sub(r"^(?:(?:编号|文号)[:]?|N[oO]?[.:]?(?=\d{6}))", "", found.text)
    # Half of the bracket about the year is often taken for its plain sister.
    number = re.sub(r"〔(\d{4})[\])】]|[\[(【](\d{4})〕", r"〔\1\2〕", number)
    return found.as_field(number)


def _happened(sheet: Sheet) -> Field | None:
    told = rf"({DATE})(?=[^。]{{0,40}}?(?:时|发生|许|上午|下午|凌晨|晚|在|于))"
    # A day beside a label for any day may be that on which the paper was written.
    return (
        day(sheet, _HAPPENED[:-1])
        or told_day(
            sheet, rf"于({DATE})(?![^。]{{0,24}}?(?:{_OF_A_LIFE}))[^。]{{0,24}}?(?:在|因)[^。]{{0,40}}?(?:{_HURT})"
        )
        or day(sheet, _HAPPENED[-1:])
        or told_day(sheet, told)
    )


def _place_in_cell(sheet: Sheet) -> Passage | None:
    """A place of two rows in a table, whose label is centred between them."""
    for label in (line for line in sheet.lines if compiled(_PLACE[0]).fullmatch(line.text)):
        found = cell(sheet, label, len(label.letters))
        if len(found.text) >= 3 and not any(compiled(stop).search(found.text) for stop in _PLACE_ENDS):
            return found
    return None


def _place(sheet: Sheet) -> Field | None:
    found = _place_in_cell(sheet) or sheet.following(_PLACE, stops=_PLACE_ENDS, rows=2)
    text = re.sub(r"^[:]", "", found.text).strip("。,，;；") if found else ""
    return found.as_field(text) if found and len(text) >= 3 else _told(sheet, *_PLACE_TOLD)


def _issuer(sheet: Sheet) -> Field | None:
    """The signatory: beside its label, or the office named lowest on the page, or else in the heading."""
    labels = [
        r"(?:出具|证明|认定|填发|制作)(?:单位|机关|部门)(?:\([^)]*\))?[:]?",
        r"单位(?:名称)?\(?(?:公?章|盖章)\)?[:]",
    ]
    found = sheet.beside(labels, wanted=rf"^[:]?({_ISSUER})")
    if found:
        return found.as_field()
    lines = [
        line
        for line in sheet.lines
        if re.match(rf"(?:\([^()]*[章印]\))?{_ISSUER}(?:\([^)]*[章印]\)|[:]?盖?章)?$", line.text)
    ]
    foot = [line for line in lines if line.middle > 0.5 * sheet.height_px]
    chosen = max(foot, key=lambda line: line.middle) if foot else min(lines, key=lambda line: line.middle, default=None)
    if chosen is None:
        headed = sheet.find(rf"^({_ISSUER})(?=道路|交通事故|事故|证明|接处警|火灾|意外)")
        return headed.as_field() if headed else None
    match = re.match(rf"(?:\([^()]*[章印]\))?({_ISSUER})", chosen.text)
    return sheet.passage(chosen.letters[match.start(1) : match.end(1)]).as_field() if match else None


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        certificate_number=_number(sheet),
        happened_on=_happened(sheet),
        place=_place(sheet),
        issuer=_issuer(sheet),
        issued_on=day(sheet, _ISSUED) or last_day(sheet),
    )


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """A certificate made out before what it certifies."""
    happened, issued = fields.get("happened_on"), fields.get("issued_on")
    if happened and issued and issued.value < happened.value:
        return [Problem("fields_disagree", "issued_on", {"happened_on": happened.value, "issued_on": issued.value})]
    return []


RULE = KindRule(
    code="accident_certificate",
    needed=("happened_on",),
    read=_read,
    check=_check,
)
