"""Whose page it is: names of persons beside a label, under one, or where only sex, age or a bed stand with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from anlan.engines.reading.kinds.finders import GLOSS, but
from anlan.engines.reading.kinds.reading_order import ReadingOrder, rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import chinese_name
from anlan.engines.reading.values import Field

#: The 56 peoples as papers print them, the longer names first.
PEOPLES = "|".join(
    sorted(Path(__file__).with_name("ethnicities.txt").read_text(encoding="utf-8").split(), key=len, reverse=True)
)
#: Chinese surnames, the double ones too.
SURNAMES = frozenset(Path(__file__).with_name("surnames.txt").read_text(encoding="utf-8").split())
#: What may follow the label of a name and is none: words of forms, of the next label or of a sentence.
_NOBODY = (
    r"自[付费理负]|(?:中华)?人民共和国|[男女](?:年龄|性别)|药品|确认|亲笔|录错|作报销|突发|[入出]院|开票|票据|银行|抬头|修改|受益|手写|储种|币种|钞汇|出险|经过|员工|户主(?![㐀-鿿])|有效|拼音|意见|病假|号牌|新生儿|已完成|供?办理|请填写|(?:白金|钻石|[金银]|借记|信用|储蓄|社保|医保)卡|[㐀-鿿]{0,4}姓名|[或成]?家属|父[母亲方]|母[亲方]|监护|确诊|上述|损失|以下|填写|理赔|申报|申请|基金|统筹|医保|主诉|现病史|既往史|诊断|查体|处置|收款|领款|开户|卡号|账号|保险|保单|合同|信息|资料|情况|声明|户口|登记|一日|每日|使用性质|收执|报销|留存|存根|清单|费用|明细|须知|告知|服务|门诊|住院|检查|检验|手术|单位|个人|人员|工号|参保"
    r"|民族|籍贯|国籍|职业|职务|病[区床案历]|床[位号]|科[室别]|医[师生保院]|类[别型]|备注|就诊|联系|住址|本人|委托|无权|有权|签[名字章]|身份|证件|编号|号码|姓名|名称|性别|年龄|日期|时间|地址|电话"
    r"|关系|被保险人|投保人|被保人|承诺|授权|委托|知悉|已经|必须|应当|须|为|的|是否|或|与|及"
)

#: Where money or patients go: nobody's name. A company may be insured and stay.
_BANK = r"[㐀-鿿()]{0,16}?(?:银行|信用社|分理处|医院|卫生院)"
#: A name behind its label, whoever a bracket says it is of: 被保险人(伤者):王宁.
_SOMEBODY = rf"^(?:\([㐀-鿿]{{1,8}}\)[:]?)?((?!(?:{GLOSS})?(?:{_NOBODY}))(?:{GLOSS})?[^A-Za-z0-9(].*)"

#: A name, or a label, that is all there is in its cell.
_ALONE = r"[㐀-鿿·]{2,14}"
#: What else a label asks for, in one cell with the name or in English: 姓名/性别, 出险人Patient.
_ALSO_ASKED = (
    r"(?:/(?:性别|年龄|关系|称谓|名称|姓名|户名|出险人|被保险人|患者|单位))?"
    r"(?:[A-Z](?:[a-z]|\d(?=[a-z])){2,}(?:/?[A-Z][a-z]+)*)?"
)
#: A name and in brackets the number under which the hospital knows its bearer.
_WITH_NUMBER = rf"^({_ALONE})\((?:住院|门诊|登记|病[案历]|就诊|患者|医保编?|参保编?|个人编?)(?:号|ID)"
#: A department right behind the name of a patient: 王秀兰心内科.
_DEPARTMENT = (
    r"(?:[内外妇儿产骨眼胸]|普[通外]|心(?:血管|脏|胸)?|呼吸|消化|神经|肾|内分泌|血液|泌尿|肿瘤|急诊|康复|中医|针灸|推拿|皮肤|口腔"
    r"|耳鼻|感染|老年|重症|综合|风湿|创伤|烧伤|甲状腺|乳腺|肝胆|胃肠|肛肠|血管|疼痛|全科|新生儿)[㐀-鿿]{0,8}(?:科|病区)"
)
_LABEL_ENDS = r"(?:日期|时间|类[别型]|号码?|科[室别]|病区|单位|电话|金额|医院|机构|年龄|性别|关系|住址|地址)$"


#: What stands to the right of a label in a narrow column: a label of the next one, or the text of a record.
_OF_ANOTHER_COLUMN = rf"{_LABEL_ENDS}|^(?:主诉|现?病史|既往史|检查|查体|诊断|治疗|处理|医嘱|药品|规格|数量|用法|项目)"
#: A sex right behind a name: not the end of 亚男, of 秀女 or of another name given with the letter.
_SEX_BEHIND = r"(?<=[㐀-鿿]{2})(?:(?<![亚胜若似如赛冠超俊一宜奇竞真靖])男|(?<![秀玉淑美小少长仙素金引])女)$"


#: By whom the bill of somebody is paid, right behind the name on receipts.
_PAYS_BY = r"自费|(?:城[镇乡])?(?:职工|居民)(?:医保)?|医保|新?农合|异地医保"

#: Where somebody lies or was seen, in the place of a name.
_WARD = r"[㐀-鿿]*(?:病区|(?:[内外妇儿产骨眼病]|口腔|皮肤|急诊|康复|检验|影像|肿瘤|感染|麻醉|耳鼻喉)科|[㐀-鿿]{3}科)"


#: Letters of one name stand at most so many line heights apart.
_WIDE_HEIGHTS = 3.5

#: How pages name whose they are without a label.
_CALLED = (
    r"(?:^|\n)([㐀-鿿·]{2,12}?)\n[男女](?:[·/,|]|\n)*\d{1,3}岁",
    r"(?:^|\n)([㐀-鿿·]{2,12}?)(?:先生|女士|同志)[,，:]?您",
    r"(?:^|\n)([㐀-鿿·]{2,12}?)[(（](?:我|本人)[)）]",
    r"(?:^|\n)([㐀-鿿·]{2,12}?)的(?:就诊|住院|检查|检验|报销|医保|体检|病历|费用)[㐀-鿿]{0,4}(?=\n|$)",
    r"为([㐀-鿿·]{2,12}?)(?:先生|女士)办理",
)


def person(sheet: Sheet, labels: Sequence[str]) -> Field | None:
    """A person's name beside the first label that has one."""
    for label in labels:
        if apart := _set_wide(sheet, label) or _alone_above(sheet, label):
            return apart
        stops = (*but(label), r"(?:[入出]院|初步|临床|主要|门急?诊|急诊|[中西]医)?诊断")
        found = sheet.beside([label + _ALSO_ASKED], stops=stops, wanted=_SOMEBODY, one_cell=True)
        name = person_name(found.text) if found else None
        if found and name:
            return found.as_field(name)
    return None


def person_name(text: str) -> str | None:
    """The name at the start of a text, without a sex, an age or a title that follows it on the same row.

    The end of a label that was broken over two rows is no part of the name: 姓 is nobody's surname.

    >>> person_name("王秀兰女64岁"), person_name("Name王秀兰"), person_name("王亚男"), person_name("王秀兰先生")
    ('王秀兰', '王秀兰', '王亚男', '王秀兰')
    >>> person_name("姓上官秀兰"), person_name("Ful1name王秀兰"), person_name("阿卜杜·热合曼关系本人")
    ('上官秀兰', '王秀兰', '阿卜杜·热合曼')
    >>> person_name("王秀兰女"), person_name("贾林男"), person_name("王胜男"), person_name("王秀兰王秀兰")
    ('王秀兰', '贾林', '王胜男', '王秀兰')
    >>> person_name("阿卜杜拉-买买提"), person_name("王秀兰之子男6天"), person_name("柳川村村民王秀兰自2026年")
    ('阿卜杜拉·买买提', '王秀兰之子', '王秀兰')
    """
    text = re.sub(
        rf"^(?:{GLOSS})?(?:患者|就诊人|病[人员]|患儿|来访者|车主|个人(?=[㐀-鿿]{{2,4}}$))?(?:信息|姓名?|名(?=[:]|[㐀-鿿]{{2}}))?",
        "",
        text,
    )
    text = re.sub(r"^[㐀-鿿]{2,8}?(?:村民|牧民|社员|村(?=[㐀-鿿]{2,3}$))", "", text)
    if re.match(_NOBODY, text) or re.match(_BANK, text):
        return None
    text = re.sub(r"(?<=[㐀-鿿])[-—](?=[㐀-鿿])", "·", text)  # the dot of a long name, seen as a dash
    if newborn := re.match(r"[㐀-鿿·]{2,8}?之[子女](?![㐀-鿿·])", text):
        return newborn.group()  # called after the mother until it has a name
    alone = re.match(
        r"([㐀-鿿·]{2,}?)"
        rf"(?=[【\[]|(?:{PEOPLES})族|[男女][,，、/性]*(?:\d|年龄|[,，、/]|岁)|性别|年龄|民族|出生|身份|证件|联系电话|手机|送检|嘎查|工种|车间|在职|退休|已出报告|社保|居民|职工|先生|女士|收款|住院|病[案历]|姓别|部职别|学(?:号|院[:：])|[甲乙丙]方|户主|因[急病意]|[自于](?=\d)|小朋友|同志|交来|家[中里]|名下|[男女](?=[㐀-鿿]{{1,8}}科)|之子女|关系|与[㐀-鿿]{{2,5}}关系)",
        text,
    )
    text = alone[1] if alone else re.sub(rf"{_SEX_BEHIND}|(?<=[㐀-鿿])/[㐀-鿿]{{1,4}}$", "", text)
    if re.fullmatch(_WARD, text.strip("·")):
        return None  # from the row above or below
    # Printed and signed beside it.
    name = chinese_name(text[: len(text) // 2] if re.fullmatch(r"([㐀-鿿]{2,4})\1", text) else text)
    # The end of a label of two rows, 关系, that was read on the name's.
    return re.sub(r"(?<=[㐀-鿿]{2})系$", "", name) if name else None


def _set_wide(sheet: Sheet, label: str) -> Field | None:
    """A name whose letters stand so far apart that they were seen as several texts: 公冶　明, 邢　卫　东."""
    for line in sheet.lines:
        labelled = compiled(rf"(?:{label})[:]?([㐀-鿿]{{1,2}})?").fullmatch(line.text)
        if not labelled:
            continue
        begun = labelled.groups()[-1] or ""
        parts = [list(line.letters[-len(begun) :])] if begun else []
        row = sheet.row(line)[1:]
        for place, beside in enumerate(row):
            close = not parts or beside.left - parts[-1][-1].right < _WIDE_HEIGHTS * line.height
            label_begins = re.match(_NOBODY, "".join(one.text for one in row[place : place + 2]))
            if not close or label_begins:
                break
            if not re.fullmatch(r"[㐀-鿿]{1,2}", beside.text):
                parts = []  # the name goes on in a text that holds more
                break
            if parts and (beside.text in "男女" or sum(map(len, parts)) > len("欧阳")):
                break
            parts.append(list(beside.letters))
        surname = "".join(letter.text for letter in parts[0]) if parts else ""
        if len(parts) > 1 and surname in SURNAMES:
            return sheet.passage([letter for part in parts for letter in part]).as_field()
    return None


def _alone_above(sheet: Sheet, label: str) -> Field | None:
    """The name right below its label in a narrow column, where what stands to the right belongs to another column."""
    for line in sheet.lines:
        if not compiled(label).fullmatch(line.text):
            continue
        beside = sheet.row(line)[1:2]
        named = beside and re.match(rf"[:]|{_ALONE}(?:$|[|/,，、(男女])", beside[0].text)
        if not beside or (named and not re.search(_OF_ANOTHER_COLUMN, beside[0].text)):
            continue
        for lower in sheet.lines:
            near = 0.5 * line.height < lower.middle - line.middle < 2 * line.height
            # Set in the middle of a column that ends where the next one begins.
            within = bool(beside) and line.left < lower.left and lower.right < beside[0].left - line.height
            aligned = near and (abs(lower.left - line.left) < line.height or within)
            if aligned and re.fullmatch(_ALONE, lower.text) and not re.search(_LABEL_ENDS, lower.text):
                name = person_name(lower.text)
                if name == lower.text:
                    return sheet.passage(lower.letters).as_field(name)
    return None


def unlabelled_person(sheet: Sheet) -> Field | None:
    """The name of somebody without a label: sex and age, or a number of the hospital, stand right behind it, or a bed
    right before it; or a known surname begins a text of name and sex alone, or one that is spoken to."""
    found = sheet.find(rf"^({_ALONE}?)[,，、|/·]?[男女][,，、|/·]?\d{{1,3}}(?:岁|月|天)") or sheet.find(_WITH_NUMBER)
    if found and (named := person_name(found.text)):
        return found.as_field(named)
    for row in rows(sheet):
        texts = [line.text for line in row]
        for place, line in enumerate(row):
            behind = "".join(texts[place + 1 : place + 3])
            told = (
                re.match(r"[男女][,·/|]?\d{1,3}(?:岁|$)|(?:住院|病案|门诊|就诊)号[:]?\d", behind)
                or (place and re.search(r"\d+床$", texts[place - 1]))
                or (place == 0 and re.fullmatch(_PAYS_BY, "".join(texts[1:2])))
            )
            name = person_name(line.text) if told else None
            if name and len(name) == len(line.text) and _is_name(name):
                return sheet.passage(line.letters).as_field(name)
    alone = sheet.find(rf"^([㐀-鿿·]{{2,4}}?){_DEPARTMENT}$") or sheet.find(
        r"^([㐀-鿿·]{2,12}?)(?:(?:同志|先生|女士)[男女]?|[男女]|[男女]?(?:住院|病案|门诊|就诊|登记)号[:]?\d.*|(?:职工|居民)医保|(?:住院|门诊)结算)$"
    )
    if alone and person_name(alone.text) and _is_name(alone.text):
        return alone.as_field()
    order = ReadingOrder(sheet)
    called = (passage for pattern in _CALLED for _, passage in order.matches(pattern))
    return next((found.as_field() for found in called if _is_name(found.text)), None)


def _is_name(text: str) -> bool:
    return "·" in text.strip("·") or has_surname(text)


def has_surname(text: str) -> bool:
    """Whether a text begins with one of the Chinese surnames, single or double."""
    return not SURNAMES.isdisjoint((text[:1], text[:2]))
