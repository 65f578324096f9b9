"""List of what was lost or damaged: goods, livestock or crops, with their amounts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from anlan.engines.reading.kinds.adding_up import that_add_up
from anlan.engines.reading.kinds.charges import Charge, charges
from anlan.engines.reading.kinds.days import day, told_day
from anlan.engines.reading.kinds.finders import amount, in_text, put
from anlan.engines.reading.kinds.loose_charges import named_above
from anlan.engines.reading.kinds.persons import person, person_name
from anlan.engines.reading.kinds.reading_order import rows as reading_rows
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.kinds.totals import (
    items_field,
    items_problems,
    proven_lines,
    total_in_words,
    witnessed,
    words_problems,
)
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import DATE, yuan
from anlan.engines.reading.values import Field, Problem

_TOTAL = (
    r"(?:损失|受损|报损|索赔|定损|申报|核定)*(?:金额|总值|价值)?(?:合计|总计|总金额|总额|共计)(?:损失)?(?:金额|人民币)?(?:[(（](?:元|小写|人民币)[)）])?",
    r"总损失(?:金额)?", r"合计(?:报损|损失|申报)", r"总共|一共|共计", r"小写[)）]?",
)  # fmt: skip

_NUMBERED = (
    r"^\d{1,2}[、.)](?P<name>[㐀-鿿].*?[㐀-鿿)])(?:[×xX*]?\d+(?:[.]\d+)?[㐀-鿿]{1,3})?"
    r"[:,]?(?:损失)?[¥￥]?(?P<amount>\d[\d,]*[.]\d\d)元?$"
)


#: What was lost and how many of it, then its amount, as people write it down.
_TOLD = (
    r"(?P<name>[㐀-鿿()]{1,14}?)(?:[一二两三四五六七八九十][㐀-鿿]{1,2}|\d+(?:[㐀-鿿㎡]|m2))?"
    r"(?:每(?:[㐀-鿿㎡]|m2)[\d.]+元)?"
    r"(?P<amount>\d[\d,]*(?:[.]\d\d)?)元[。;；]?"
)
#: How a letter names whose loss it is.
_TOLD_OF = (
    r"我是[㐀-鿿]{0,12}[省市县区镇乡村组社]([㐀-鿿·]{2,8}?)[,，、]",
    r"(?:居民|村民|住户|农户|业主|商户)(?:[(][㐀-鿿]{2,6}[)])?([㐀-鿿·]{2,12}?)(?=[,，、(]|身份证|家|于)",
)
#: How many there were, and what one of them costs or what befell them, behind a name.
_EACH = (
    r"(?<=[㐀-鿿)])\d+(?:[.]\d+)?[㐀-鿿㎡]{1,4}每[㐀-鿿㎡]{1,4}$"
    r"|(?<=[㐀-鿿)a-z])\d+(?:[.]\d+)?(?:[台张件套个只袋箱瓶桶块扇亩吨株棵根座组条辆把盏樘盒床](?:\([^)]*\))?"
    r"|(?:[㎡斤]|平方米|平米|公斤)\([^)]*\))$"
)
#: The label of its price, read as one with the name of a thing.
_PRICE_OF = r"(?<=[㐀-鿿])(?:购价|原价|售价|单价|现价)$"
_COMPANY = r"[㐀-鿿()]{3,30}(?:公司|厂|店|合作社|商行|学校|超市|养殖场|农场)"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    rows = charges(sheet) or _numbered(sheet) or named_above(sheet) or _told(sheet)
    items = [one for one in rows if not one.is_total]
    totals = [one for one in rows if one.is_total]
    in_table = sheet.passage(totals[-1].letters).as_field(totals[-1].amount) if totals else None
    total = in_table or amount(sheet, [rf"^{label}" for label in _TOTAL]) or amount(sheet, _TOTAL)
    total = total or amount(sheet, [r"^小计"])
    in_words = total_in_words(sheet)
    items = [replace(one, name=_bare(one.name)) for one in that_add_up(sheet, items, total, in_words)]
    stated = witnessed(total, in_words, [one.amount for one in items])
    return put(
        {},
        insured_name=_insured(sheet),
        loss_on=day(
            sheet,
            [
                r"(?:出险|事故|损失|受灾|发生|灾害|受损)(?:发生)?(?:日期|时间)",
                r"(?:出险|事故)[㐀-鿿]{0,3}(?:日期|时间)",
                r"(?:出险|事故|发生)日(?=[:\d]|$)",
                r"^出险(?=[:\d])",
                r"^日期(?=[:])",
            ],
        )
        or told_day(sheet, rf"({DATE})[^。;；]{{0,8}}(?:夜|凌晨|上午|下午|下大雨|发生|刮|着火|起火|因)"),
        items=items_field(sheet, proven_lines(items, stated.get("total_amount"))),
        **stated,
    )


def _bare(name: str) -> str:
    """The name of a thing without how many there were, and without the label of its price."""
    return re.sub(_EACH, "", re.sub(_PRICE_OF, "", name))


def _insured(sheet: Sheet) -> Field | None:
    """A person or a company beside its label; else who writes the letter, signs it, or heads the list."""
    labels = [
        r"(?:投保人)?[(（/]?被保险(?:人|单位|户)[)）]?(?:姓名|名称)?(?!签|盖|声明|确认|地址|电话)",
        r"(?:投保|索赔|申报|申请|报案|报损|受灾|受损|参保)(?:人|农户|户|方|单位)(?:姓名|名称)?(?!签|盖|财产|损失|家庭|房屋)",
        r"(?:户主|农户|业主|店主|物主|姓名)(?:/[㐀-鿿]{2,3})?(?:姓名)?",
    ]
    for label in labels:
        if found := sheet.beside([label], wanted=rf"^[:]?({_COMPANY})$", one_cell=True):
            return found.as_field()
        if named := person(sheet, [label]):
            return named
    for pattern in _TOLD_OF:
        told = in_text(sheet, pattern)
        if told and (name := person_name(told.text)):
            return told.as_field(name)
    if signed := person(sheet, [r"(?:被保险人|户主|农户|牧户|业主|本人)(?:签[字名章]|确认)"]):
        return signed
    headed = next((line for line in sheet.lines if re.fullmatch(_COMPANY, line.text)), None)
    above = headed and headed.middle < 0.2 * sheet.height_px and "保险" not in headed.text
    return sheet.passage(headed.letters).as_field() if headed and above else None


def _told(sheet: Sheet) -> list[Charge]:
    """Lines of a letter: what was lost, and its amount at the end of the row; only where they come to its total."""
    found: list[Charge] = []
    for row in reading_rows(sheet):
        letters = [letter for line in row for letter in line.letters]
        match = re.fullmatch(_TOLD, "".join(letter.text for letter in letters))
        value = yuan(match["amount"]) if match else None
        if match and value:
            found.append(Charge(match["name"], value, {}, tuple(letters)))
    total = amount(sheet, [r"(?:总共|共计|合计|一共)", r"申报损失合计"])
    added = sum((Decimal(one.amount) for one in found), Decimal(0))
    return found if total and len(found) > 1 and added == Decimal(total.value) else []


def _numbered(sheet: Sheet) -> list[Charge]:
    """Lines of a list without a table, as people write them: 1、布艺沙发 1套 2680.00元."""
    found: list[Charge] = []
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        letters = [letter for part in sheet.row(line) for letter in part.letters]
        match = re.match(_NUMBERED, "".join(letter.text for letter in letters))
        value = yuan(match["amount"]) if match else None
        if match and value:
            found.append(Charge(match["name"], value, {}, tuple(letters[match.start("name") : match.end("amount")])))
    return found


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """Figures against words, and the goods against the total."""
    return words_problems(fields) or items_problems(fields)


RULE = KindRule(
    code="loss_list",
    needed=("insured_name", "items"),
    read=_read,
    check=_check,
)
