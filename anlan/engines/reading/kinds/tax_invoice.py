"""Tax invoices of any trade: fully digital (数电票), electronic, paper and roll VAT invoices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anlan.engines.reading.kinds.adding_up import that_add_up
from anlan.engines.reading.kinds.boxed_amounts import boxed_amounts
from anlan.engines.reading.kinds.cells import Piece, pieces
from anlan.engines.reading.kinds.charges import charges
from anlan.engines.reading.kinds.days import day
from anlan.engines.reading.kinds.finders import amount, put, words
from anlan.engines.reading.kinds.invoice_codes import fields_of_code, with_codes
from anlan.engines.reading.kinds.invoice_numbers import DIGITAL, in_one_text
from anlan.engines.reading.kinds.loose_charges import named_above, named_by_class, named_over_price
from anlan.engines.reading.kinds.reading_order import rows
from anlan.engines.reading.kinds.rule import Fields
from anlan.engines.reading.kinds.totals import items_field, on_a_row_of_totals, taken_back, total_in_words, witnessed
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line
from anlan.engines.reading.spelling import DATE, chinese_name, credit_code_text, digits_only
from anlan.engines.reading.values import Field
from anlan.kernel.identity import is_credit_code

#: What is read on any tax invoice and on few other papers.
IS_TAX_INVOICE = r"价税合计|税率|纳税人识别号|发票代码"
_NAMED = re.compile(
    r"(?:(购买?|买|付款?|受票|销售?|卖|收款|开票)?方?(?:单位)?)(?<![目务物品])名?称[:]?(?=.)"
    r"|(购货|销货|付款|收款)单位(?:\(个人\))?(?:[:]|(?=[㐀-鿿]{2}))|^(购买?|销售?|付款|收款)方(?:名称)?[:]?(?!信|式|名称|税号|地址|开户|识别|纳税)"
    r"|^(?:发票)?抬头(?:名称)?(?:\(个人\))?[:]?|^(?:顾客|客户)(?:姓名)?[:]|^购药人(?:姓名)?(?:[:]|(?=[㐀-鿿·]{2,12}$))|^会员(?=[㐀-鿿·]{2,12}\()|^门店(?:名称)?[:]|^(?:买[家方]|卖方|销售门店|参保人(?![签确员电姓类编]))(?=[:㐀-鿿])"
)
_COMPANY = r"公司|药[店房行业铺]|大药|医药|商[店行]|超市|医院|诊所|门诊|商场|经营部|中心|连锁|[厂店堂行号部]$"
#: Whose name other words lead to.
_ROLES = {
    "发票": "购",
    "抬头": "购",
    "顾客": "购",
    "客户": "购",
    "购药": "购",
    "会员": "购",
    "门店": "销",
    "买家": "购",
    "买方": "购",
    "卖方": "销",
    "销售": "销",
    "参保": "购",
}
#: What a drugstore's till roll is headed.
_SHOP = r"药[房店行]|药材店|医药商店|医药超市|医药连锁"
_SHOP_NAME = rf"[㐀-鿿]{{2,20}}(?:{_SHOP})(?:有限(?:责任)?公司)?(?:\([㐀-鿿]{{2,12}}\))?"
#: A firm that trades in drugs, with the shop of it that sold.
_FIRM = r"[㐀-鿿]{2,16}(?:医药|国药|药业|大药房)[㐀-鿿]{0,6}公司(?:[㐀-鿿]{2,10}店)?"
_TAX_LABEL = r"统一社会信用|纳税人识别|信用代码|识别号|税号"
#: How the name of a firm or of its branch ends.
_ENDS_A_NAME = r"公司|店|部|厂|行|堂|房|馆|站|中心"


def _parties(sheet: Sheet) -> tuple[Field | None, Field | None]:
    """Buyer and seller: the values of the name labels; the buyer stands left of the seller or above it."""
    said: list[tuple[str, Field]] = []
    all_rows = rows(sheet)
    for number, row in enumerate(all_rows):
        cells = _names_joined([piece for line in row for piece in pieces(line)])
        for place, cell in enumerate(cells):
            for match in _NAMED.finditer(cell.text):
                letters = list(cell.letters[match.end() :])
                other = re.search(rf"{_TAX_LABEL}|[购销买卖]方?(?:信息)?名称", "".join(one.text for one in letters))
                letters = letters[: other.start()] if other else letters
                beside = cells[place + 1] if place + 1 < len(cells) else None
                if not letters and beside and not re.search(rf"{_TAX_LABEL}|名?称[:]|^(?:地址|开户)", beside.text):
                    letters = list(beside.letters)
                alone = not letters and not beside and re.search(r"(?:[头方]|[(]个人[)])$", cell.text)
                if alone and (below := _right_below(cell, all_rows[number + 1 : number + 2])):
                    letters = list(below.letters)
                role = match[1] or match[2] or match[3] or _ROLES.get(match.group()[:2], "")
                value = sheet.passage(letters).text.strip(":;.,*").removeprefix("名称")
                if value and not re.match(r"规格|单位|数量|类型|类别|[(]?[盖公签]?章", value):
                    said.append((role, sheet.passage(letters).as_field(value)))
    sellers = [one for role, one in said if role[:1] in ("销", "卖", "收", "开")]
    buyers = [one for role, one in said if role[:1] in ("购", "买", "付", "受")]
    plain = [one for role, one in said if not role]
    if plain and not sellers:
        sellers = plain[1:2] if len(plain) > 1 or buyers else [one for one in plain if re.search(_COMPANY, one.value)]
        sellers = sellers or (plain[:1] if buyers else [])
    if plain and not buyers:
        buyers = [one for one in plain[:1] if one not in sellers]
    return _buyer(buyers[0]) if buyers else None, _whole_name(sheet, sellers[0]) if sellers else None


def _whole_name(sheet: Sheet, seller: Field) -> Field:
    """A seller's name with its end where it breaks off at the end of its row: …有限公司第十 / 二门店."""
    if "公司" not in seller.value or re.search(rf"(?:{_ENDS_A_NAME})$", seller.value):
        return seller
    for line in (one for one in sheet.lines if one.text.endswith(seller.value)):
        for below in sheet.lines:
            near = 0.6 * line.height < below.middle - line.middle < 1.8 * line.height
            ends_it = re.fullmatch(rf"[㐀-鿿]{{0,12}}(?:{_ENDS_A_NAME})", below.text)
            label = re.search(r"银行|开户|收款|地址|电话", below.text)
            if near and ends_it and not label and line.left - line.height < below.left < line.right:
                return sheet.passage((*line.letters[-len(seller.value) :], *below.letters)).as_field()
    return seller


def _right_below(label: Piece, following: Sequence[Sequence[Line]]) -> Line | None:
    """The name below a label alone on its row, as apps print it, which begins where the label does."""
    below = [line for row in following for line in row if abs(line.left - label.left) < label.height]
    named = below and re.match(r"[㐀-鿿·]{2}[^:]*$", below[0].text)
    return below[0] if named and below[0].middle - label.middle < 2 * label.height else None


def _names_joined(cells: Sequence[Piece]) -> list[Piece]:
    """The cells of a row, with 名　　称 that was set wide as one label."""
    joined: list[Piece] = []
    for cell in cells:
        last = joined[-1] if joined else None
        if last and last.text.endswith("名") and cell.text.startswith("称"):
            joined[-1] = Piece((*last.letters, *cell.letters), last.left, cell.right, last.middle, last.height)
        else:
            joined.append(cell)
    return joined


def _buyer(field: Field) -> Field | None:
    """A person's or company's name without the mark that it is a person (个人)."""
    text = re.sub(r"[(（]?个人[)）]?$|(?:同志|先生|女士)$|^个人\((.+)\)$", r"\1", field.value)
    name = text if re.search(_COMPANY, text) else chinese_name(text)
    return Field(name, field.confidence, field.box) if name else None


def _credit_codes(sheet: Sheet) -> list[Field]:
    """Everything with the form of a unified credit code beside its label, in reading order."""
    found: list[Field] = []
    for row in rows(sheet):
        letters: list[Letter] = [letter for line in row for letter in line.letters]
        text = "".join(letter.text for letter in letters)
        for match in re.finditer(rf"(?:{_TAX_LABEL})[^0-9A-Z]{{0,8}}([0-9A-Za-z|]{{18}})(?![0-9A-Za-z])", text):
            code = credit_code_text(match[1])
            if code:
                found.append(sheet.passage(letters[match.start(1) : match.end(1)]).as_field(code))
    return found or _lone_credit_codes(sheet)


def _lone_credit_codes(sheet: Sheet) -> list[Field]:
    """Codes that stand in a cell below or far from their label; only one that proves itself counts."""
    found = []
    for line in sheet.lines:
        for piece in pieces(line):
            code = credit_code_text(piece.text)
            if code and is_credit_code(code):
                found.append(sheet.passage(piece.letters).as_field(code))
    return found


def _alone(sheet: Sheet, pattern: str) -> Field | None:
    found = sheet.find(pattern)
    return found.as_field() if found else None


def _code_beside(sheet: Sheet) -> Field | None:
    """The code of a paper invoice, printed without a label on the row of its number."""
    for line in sheet.lines:
        if re.fullmatch(r"\d{10}|\d{12}", line.text) and any(
            re.match(r"(?:N[oO°º0]|№)", other.text) for other in sheet.row(line)[1:]
        ):
            return sheet.passage(line.letters).as_field()
    return None


def read_tax_invoice(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    """Numbers, day, buyer, seller, total with tax and the lines of goods; the code outranks what is printed."""
    listed = charges(sheet, ends=r"大写|价税合计|^合计|^小写|^备注") or boxed_amounts(sheet) or named_by_class(sheet)
    listed = listed or named_above(sheet) or named_over_price(sheet)
    items = [one for one in listed if not one.is_total]
    buyer, seller = _parties(sheet)
    sellers = _credit_codes(sheet)
    seen = words(
        sheet,
        [
            r"(?:发票|票据)号(?:码)?(?=[:\d]|$)",
            r"机打号码",
            r"(?:No|NO|№)[.:]?",
            r"(?<![A-Za-z])N[eg]?(?=\d{8}(?!\d))",
        ],
        wanted=r"(?<![0-9-])(?:[0-9OoIl]{20}|[0-9OoIl]{10}|[0-9OoIl]{8})(?![0-9-])",
    ) or _alone(sheet, rf"^(\d{{{DIGITAL}}})$")
    number = in_one_text(sheet, Field(digits_only(seen.value), seen.confidence, seen.box)) if seen else None
    total = amount(
        sheet,
        [
            r"价税合计.{0,40}小写[)）]?",
            r"[(（]?小写[)）]?",
            r"价税合计",
            r"(?:合计|应收|实收|应付)(?:金额|总额)",
            r"(?<!价税)总计|合计金额|^(?:发票|开票|票面)金额",
            r"^合计|^(?:应收|应付)(?:合计)?(?=[:¥￥\d]|$)",
            r"^实收(?:合计)?(?=[:])",
        ],
    )
    if re.search(r"优惠", sheet.text) and not re.search(r"找零|价税合计", sheet.text):
        total = amount(sheet, [r"实收(?:合计|金额|总额)?(?=[:\d]|$)"]) or total
    charged = that_add_up(sheet, items, total)
    in_words = taken_back(sheet, total_in_words(sheet))
    total = on_a_row_of_totals(sheet, taken_back(sheet, total), in_words, ())
    fields = put(
        {},
        invoice_code=words(sheet, [r"发票代码"], wanted=r"\d{10,12}") or _code_beside(sheet),
        invoice_number=number,
        issued_on=day(sheet, [r"开票日期", r"(?:开具|销售|交易|收款|打印)?(?:日期|时间)", rf"^(?={DATE})"]),
        payer_name=buyer,
        seller_name=seller or _alone(sheet, rf"^({_SHOP_NAME})$") or _alone(sheet, rf"^({_FIRM})$"),
        seller_credit_code=sellers[-1] if sellers else None,
        items=items_field(sheet, charged),
        **witnessed(total, in_words),
    )
    told = with_codes(fields, codes, "invoice_code", "invoice_number", "issued_on", "total_amount")
    if any(len(fields_of_code(text).get("invoice_number", "")) == DIGITAL for text in codes):
        told.pop("invoice_code", None)
    return told
