"""A garage's quote, bill or settlement list: parts and labour, and the car they are for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

from anlan.engines.reading.kinds.adding_up import that_add_up
from anlan.engines.reading.kinds.charges import Charge, charges
from anlan.engines.reading.kinds.days import day, last_day
from anlan.engines.reading.kinds.finders import amount, put
from anlan.engines.reading.kinds.loose_charges import led_by_dots, named_before
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.kinds.tax_invoice import IS_TAX_INVOICE, read_tax_invoice
from anlan.engines.reading.kinds.totals import (
    items_field,
    items_problems,
    sum_of_items,
    total_in_table,
    total_in_words,
    witnessed,
    words_problems,
)
from anlan.engines.reading.kinds.vehicle_numbers import vehicle_number, vehicle_number_problems
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import yuan
from anlan.engines.reading.values import Field, Problem

_PLATE = (
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·.•-]?[A-HJ-NP-Z0-9]{4,5}"
    r"[A-HJ-NP-Z0-9挂学警港澳]"
)
#: The highest rate of value-added tax, on top of the price (Interim Regulations on VAT, art. 2).
_WITH_TAX = Decimal("1.13")
_GARAGE = (
    r"[㐀-鿿()·0-9A-Za-z]{2,28}?(?:(?:有限(?:责任)?|股份(?:有限)?)公司|(?:修理|汽修|维修|修配|钣喷)厂|汽修行?|快修|4S店|特约店|养车|钣喷"
    r"|服务[部站中心]{1,2}|(?:维修|喷漆|养护|钣金[㐀-鿿]{0,4})中心|维修站|(?:美容|服务)店|(?:修理|维修)部)"
    r"(?:汽车)?(?:服务)?(?:部|店|中心|厂|站|公司)?(?:连锁)?(?:[㐀-鿿]{2,6}(?:分公司|分店|店)|\([㐀-鿿]{2,8}店\))?"
)
_LABELS = (
    r"^(?:FROM|From)[:]",
    r"(?:承修|维修|修理|服务|报价|收款)(?:单位|厂家?|企业|商|站|方)(?:名称)?(?:[(（](?:盖?章)[)）])?[:]?",
    r"(?:企业|厂家|厂商|店铺|公司)名称[:]?",
    r"(?:送修|承修|维修)门店[:]?",
)
_TOTAL = (
    r"(?:维修|修理|费用|结算|应付|应收|实收|报价|估价|定损|核损|预[估计])*(?:费用)?(?:总计|总金额|总额|总费用|总价)(?:金额)?(?:[(（]元[)）])?",
    r"(?:费用|金额|应收|应付|实收|结算|报价|维修费|估价|定损|估损|核定|核损)(?:合计|金额|总计)(?:[(（](?:元|小写)[)）])?",
    r"^(?:估价|报价|结算|预[估计])?(?:合计|应收|实收)(?:金额)?(?:Total)?(?:[(（](?:元|小写|含税)[)）])?",
    r"^(?:共计|一共)",
    r"小写[)）]?",
)

#: The sum of the whole bill, not of its parts or of the labour.
_WHOLE = r"(?:费用|金额)?(?:合计|总计|共计|总额|总金额)"


def _repairer(sheet: Sheet) -> Field | None:
    """The garage: beside its label, or the heading that names one."""
    for label in _LABELS:
        found = sheet.beside([label], wanted=rf"^[:]?({_GARAGE})")
        if found:
            return found.as_field()
    for line in sorted(sheet.lines, key=lambda one: one.middle):
        match = re.match(_GARAGE, line.text)
        if match and line.middle < 0.35 * sheet.height_px and not re.search(r"保险|[:]", match.group()):
            return sheet.passage(line.letters[: match.end()]).as_field()
    found = sheet.beside(list(_LABELS), stops=[r"日期", r"电话", r"地址", r"车牌"])
    return found.as_field() if found else None


def _plate(sheet: Sheet) -> Field | None:
    """The licence plate beside its label, or the first anywhere on the page."""
    found = sheet.beside([r"(?:车牌|牌照|号牌|车)(?:号码?|照)?"], wanted=_PLATE) or sheet.find(_PLATE)
    return found.as_field(re.sub(r"[·.•-]", "", found.text)) if found else None


def _vin(sheet: Sheet) -> Field | None:
    labels = [
        r"(?:VIN|V1N|车架|车辆识别|识别代[号码])[^0-9A-Z]{0,2}(?:VIN)?[^0-9A-Z]{0,6}",
        r"(?i:vin)[码号]?[)）]?[:]?",
    ]
    found = sheet.beside(labels, wanted=r"[0-9A-Z]{17}") or sheet.find(r"(?<![0-9A-Z])(L[0-9A-Z]{16})(?![0-9A-Z])")
    return vehicle_number(found) if found else None


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    if re.search(IS_TAX_INVOICE, sheet.text):
        stated = read_tax_invoice(sheet, codes)
        names = ("issued_on", "total_amount", "total_in_words", "items")
        kept: Fields = {name: stated[name] for name in names if name in stated}
        return put(kept, repairer=stated.get("seller_name"), plate=_plate(sheet), vin=_vin(sheet))
    rows = charges(sheet) or led_by_dots(sheet) or named_before(sheet)
    items = [one for one in rows if not one.is_total]
    total = (
        total_in_table(sheet, rows, _WHOLE)
        or amount(sheet, [rf"^{label}" for label in _TOTAL])
        or amount(sheet, _TOTAL)
    )
    in_words = total_in_words(sheet)
    items = that_add_up(sheet, items + _salvage(sheet, items, total), total, in_words)
    stated = witnessed(total, in_words, [one.amount for one in items])
    return put(
        {},
        repairer=_repairer(sheet),
        plate=_plate(sheet),
        vin=_vin(sheet),
        issued_on=day(
            sheet,
            [
                r"(?:结算|报价|开单|[估预][价估]|出具|开具|制单|维修|定损|打印|出厂|交车|竣工|送修)(?:日期|时间)",
                r"(?<![㐀-鿿])(?:日期|时间)[:]?",
                r"^(?:结算|打印|出厂|交车)(?=[:]|\d|$)",
                r"进厂(?:日期|时间)",
            ],
        )
        or last_day(sheet),
        items=items_field(sheet, items),
        **stated,
    )


def _salvage(sheet: Sheet, items: list[Charge], total: Field | None) -> list[Charge]:
    """What the old parts are worth, as a line taken off, where the total proves that it was."""
    worth = sheet.beside([r"残值(?:扣除|金额)?"], wanted=r"^[:]?[¥￥]?(\d[\d,]*[.]\d\d)")
    value = yuan(worth.text) if worth else None
    if worth is None or value is None or total is None or not Decimal(value):
        return []
    added = sum((Decimal(one.amount) for one in items), Decimal(0))
    if added - Decimal(value) != Decimal(total.value):
        return []
    letters = next((line.letters for line in sheet.lines if "残值" in line.text), ())
    return [Charge("残值", f"-{value}", {}, letters)]


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """Figures against words, parts with labour against the total, and the number of the vehicle.

    The lines of a tax invoice are stated before tax; lines that make up less than the total by its tax are in order.
    """
    problems = words_problems(fields) or items_problems(fields)
    added = sum_of_items(fields)
    if problems and added and added < Decimal(fields["total_amount"].value) <= added * _WITH_TAX:
        problems = words_problems(fields)
    return [*problems, *vehicle_number_problems(fields)]


RULE = KindRule(
    code="repair_quote",
    needed=("total_amount",),
    read=_read,
    check=_check,
)
