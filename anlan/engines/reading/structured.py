"""Facts an electronic invoice states in its structure: attached XML, custom tags and data of an OFD, entries of a PDF.

The names come from the fiscal e-invoice (EInvoice), the tax e-invoice in OFD (eInvoice) and the fully digital invoice
(EInvoice of the tax administration). A fact counts only where the page prints it too: what nobody sees proves nothing.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from xml.etree.ElementTree import Element

from anlan.engines.reading.ofd import Ofd, OfdBroken, local, parsed
from anlan.engines.reading.spelling import iso_date, yuan

#: Field: the names it goes by in the structures, without marks and in small letters; earlier ones are surer.
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "invoice_code": ("einvoicecode", "invoicecode", "票据代码", "发票代码"),
        "invoice_number": ("einvoicenumber", "invoicenumber", "invoiceno", "eiid", "fphm", "票据号码", "发票号码"),
        "check_code": ("randomnumber", "invoicecheckcode", "checkcode", "校验码"),
        "issued_on": ("issuedate", "invoicedate", "dateofissue", "issuetime", "requesttime", "kprq", "开票日期"),
        "total_amount": (
            "totaltaxincludedamount",
            "taxinclusivetotalamount",
            "totalamountwithtax",
            "amountincludingtax",
            "totalamount",
            "jshj",
            "价税合计",
        ),
        "before_tax": ("totalamwithouttax", "taxexclusivetotalamount", "合计金额"),
        "tax": ("totaltaxam", "taxtotalamount", "合计税额"),
        "payer_name": ("payerpartyname", "buyername", "gmfmc", "购买方名称", "交款人"),
        "issuer": ("invoicingpartyname", "sellername", "xfmc", "销售方名称", "开票单位名称", "收款单位"),
        "issuer_code": ("selleridnum", "sellertaxid", "sellertaxno", "销售方纳税人识别号"),
        "basic_insurance_paid": ("fundpayamount", "fundpayment", "fundpay", "医保统筹基金支付"),
        "admitted_on": ("inhospitaldate", "indate"),
        "discharged_on": ("outhospitaldate", "outdate"),
    }
)
_ROWS = ("item", "goodsinfo", "issuiteminformation")
_ROW_NAMES = ("itemname", "item", "name", "goodsname")
_ROW_AMOUNTS = ("totaltaxincludedamount", "itemamount", "amount")
_ROW_TAXES = ("comtaxam", "taxamount")
_DAYS = ("issued_on", "admitted_on", "discharged_on")
_AMOUNTS = ("total_amount", "before_tax", "tax", "basic_insurance_paid")
_HOSPITAL = re.compile(r"医院|卫生院|卫生所|卫生服务|诊所|门诊部|保健院|疗养院|急救中心|医疗中心|防治[院所]")
_MOST_ROWS, _LONGEST = 500, 200

Stated = list[tuple[str, str]]


def facts_of_xml(content: bytes) -> dict[str, str]:
    """The canonical fields an attached XML states; empty when it is no XML or no invoice."""
    try:
        root = parsed(content)
    except OfdBroken:
        return {}
    stated = [(_plain(local(one)), (one.text or "").strip()) for one in root.iter()]
    facts = facts_of(stated)
    rows = [row for one in root.iter() if _plain(local(one)) in _ROWS and (row := _row(one))]
    if facts and rows:
        facts["items"] = json.dumps(rows[:_MOST_ROWS], ensure_ascii=False)
    return facts


def facts_of(stated: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Named values as canonical fields; values that are no date, amount or number of their kind are left out.

    >>> facts_of([("InvoiceNo", "25010000000000000017"), ("IssueTime", "2026-03-09"), ("SellerName", "测试药房")])
    {'invoice_number': '25010000000000000017', 'issued_on': '2026-03-09', 'seller_name': '测试药房'}
    """
    known: dict[str, str] = {}
    for name, value in stated:
        if value and len(value) <= _LONGEST:
            known.setdefault(_plain(name), value)
    found: dict[str, str] = {}
    for field, names in _NAMES.items():
        for name in names:
            meant = _value(field, known[name]) if name in known else None
            if meant:
                found[field] = meant
                break
    return _named(found)


def facts_of_ofd(ofd: Ofd, texts: Mapping[str, str]) -> dict[str, str]:
    """What an OFD states: attachments first, then tags (`texts` are the texts of its objects by number), then data."""
    facts: dict[str, str] = {}
    for content in ofd.attachments():
        facts = {**facts_of_xml(content), **facts}
    tagged: Stated = []
    for tree in ofd.tags():
        for one in tree.iter():
            numbers = [(ref.text or "").strip() for ref in one if local(ref) == "ObjectRef"]
            if numbers:
                tagged.append((local(one), "".join(texts.get(number, "") for number in numbers)))
    return {**facts_of(ofd.custom_facts.items()), **facts_of(tagged), **facts}


def printed_facts(facts: Mapping[str, str], text: str) -> dict[str, str]:
    """The facts a page prints; none at all when it does not print the invoice's number."""
    # Figures of two cells must not run together; names may run over two lines.
    page, unbroken = "|".join(_squeezed(line) for line in text.splitlines()), _squeezed(text)
    shown = {name: value for name, value in facts.items() if _is_printed(name, value, page, unbroken)}
    return shown if "invoice_number" in shown else {}


def _named(found: dict[str, str]) -> dict[str, str]:
    """The issuer is a hospital or a seller; a total that is not stated is the sum before tax and the tax."""
    before, tax = found.pop("before_tax", None), found.pop("tax", None)
    if "total_amount" not in found and before and tax:
        found["total_amount"] = str(Decimal(before) + Decimal(tax))
    issuer, code = found.pop("issuer", None), found.pop("issuer_code", None)
    if issuer and _HOSPITAL.search(issuer):
        found["hospital"] = issuer
    elif issuer:
        found["seller_name"] = issuer
        if code:
            found["seller_credit_code"] = code
    return found


def _value(field: str, text: str) -> str | None:
    if field in _DAYS:
        return iso_date(text)
    if field in _AMOUNTS:
        return yuan(text) if re.fullmatch(r"[¥￥]?-?[\d,]+(?:\.\d+)?", text) else None
    if field == "invoice_code":
        return text if re.fullmatch(r"\d{6,12}", text) else None
    if field == "invoice_number":
        return text if re.fullmatch(r"\d{8}|\d{10}|\d{20}", text) else None
    if field == "check_code":
        text = text.replace(" ", "")
        return text if re.fullmatch(r"[0-9A-Za-z]{4,20}", text) else None
    if field == "issuer_code":
        return text if re.fullmatch(r"[0-9A-Z]{15,20}", text) else None
    return text


def _row(element: Element) -> dict[str, str] | None:
    parts = {_plain(local(one)): (one.text or "").strip() for one in element}
    name = next((parts[key] for key in _ROW_NAMES if parts.get(key)), "")
    amount = next((yuan(parts[key]) for key in _ROW_AMOUNTS if parts.get(key)), None)
    if not name or amount is None:
        return None
    tax = next((yuan(parts[key]) for key in _ROW_TAXES if parts.get(key)), None)
    if tax and not parts.get(_ROW_AMOUNTS[0]):
        amount = str(Decimal(amount) + Decimal(tax))
    return {"name": name, "amount": amount}


def _is_printed(field: str, value: str, page: str, unbroken: str) -> bool:
    if field in _DAYS:
        year, month, day = value.split("-")
        return re.search(rf"{year}\D{{0,2}}0?{int(month)}\D{{0,2}}0?{int(day)}(?!\d)", page) is not None
    if field in _AMOUNTS:
        # 80.00 may be printed as 80.00, 80.0 or 80; thousands marks are already gone.
        whole, _, cents = value.partition(".")
        ends = {"00": r"(?:\.00?)?"}.get(cents, rf"\.{cents[:-1]}0?" if cents.endswith("0") else rf"\.{cents}")
        return re.search(rf"(?<![\d.]){re.escape(whole)}{ends}(?![\d.])", page) is not None
    if field == "items":
        names = [_squeezed(row["name"])[:8] for row in json.loads(value)]
        return sum(name in unbroken for name in names) >= 0.8 * len(names)
    if field in ("invoice_code", "invoice_number"):
        return re.search(rf"(?<!\d){value}(?!\d)", page) is not None
    return _squeezed(value) in unbroken


def _squeezed(text: str) -> str:
    return re.sub(r"[\s,，]+", "", unicodedata.normalize("NFKC", text))


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()
