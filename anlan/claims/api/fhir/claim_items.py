"""From the items of a Claim to the lines of a bill."""

from __future__ import annotations

import math
from decimal import Decimal, DecimalException, Inexact, localcontext
from typing import Any

from django.utils.translation import gettext_lazy as _

from anlan.benefits.domain.bill import Item, category_of
from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.amounts import AmountUnfit, fen_of
from anlan.claims.api.fhir.faults import Faults
from anlan.claims.api.fhir.item_service import day_of_service, drug_or_device, stay
from anlan.engines.adjudication import BillLine, FactsInvalid
from anlan.engines.adjudication.words import CATEGORIES
from anlan.kernel.money import yuan_text

MOST_LINES = 500
_MOST_UNITS = 100_000
_UNNAMED = "other_hospital"  # what the words of fee lists mean when none of them fits


def bill_lines(claim: Any, faults: Faults) -> tuple[BillLine, ...]:
    """The bill of a Claim: a line for each item, or for each detail of an item that has details.

    A line is named after its sequence: `2`, or `2.1` for a detail. Sums that do not add up are faults.
    """
    lines: list[BillLine] = []
    items = claim.item or ()
    _check_sequences([item.sequence for item in items], "Claim.item", faults)
    for place, item in enumerate(items):
        path = f"Claim.item[{place}]"
        if not item.detail:
            lines += _line(item, str(item.sequence), path, faults)
            continue
        _check_sequences([detail.sequence for detail in item.detail], f"{path}.detail", faults)
        within: list[BillLine] = []
        for number, detail in enumerate(item.detail):
            name, below = f"{item.sequence}.{detail.sequence}", f"{path}.detail[{number}]"
            within += _line(detail, name, below, faults, item)
        _check_sum(item.net, within, f"{path}.net", faults)
        lines += within
    if len(lines) > MOST_LINES:
        faults.add("too-long", _("There are too many entries."), "Claim.item", str(MOST_LINES))
    _check_sum(claim.total, lines, "Claim.total", faults)
    return tuple(lines)


def fen(money: Any, path: str, faults: Faults) -> int:
    """The fen of a Money element; what is wrong with it becomes a fault."""
    if money is None or money.value is None:
        faults.add("required", _("This field is missing."), path)
        return 0
    if money.currency not in (None, systems.CURRENCY):
        faults.add("business-rule", _("Amounts are in yuan."), f"{path}.currency", systems.CURRENCY)
        return 0
    return _exact(money.value, f"{path}.value", faults)


def _exact(yuan: Decimal, path: str, faults: Faults) -> int:
    try:
        return fen_of(yuan)
    except AmountUnfit:
        allowed = _("yuan from 0 to 10,000,000,000 with at most two decimals, as 8412.50")
        faults.add("value", _("This is not an amount of whole fen."), path, allowed)
        return 0


def _line(element: Any, name: str, path: str, faults: Faults, item: Any = None) -> list[BillLine]:
    before = len(faults.found)
    if getattr(element, "subDetail", None):
        faults.add("not-supported", _("Details of details are not taken."), f"{path}.subDetail", "Claim.item.detail")
    category = _category(element, item, path, faults)
    in_list = _in_list(element, item, path, faults)
    amount_fen = _amount(element, path, faults)
    other_paid_fen = _other_paid(element, path, faults)
    quantity = _units(element.quantity, path, faults)
    if len(faults.found) > before:
        return []
    drug = drug_or_device(element, item)
    day = day_of_service(item or element)  # a detail has no day of its own
    stay_of = stay(element) or (stay(item) if item else "")
    try:
        return [BillLine(name, category, amount_fen, in_list, other_paid_fen, quantity, drug, stay_of, day)]
    except FactsInvalid:
        words = _("Others paid more of this item than was billed.")
        faults.add("business-rule", words, f"{path}.extension")
        return []


def _amount(element: Any, path: str, faults: Faults) -> int:
    """`net`, else quantity × unit price × factor, which must come out in whole fen."""
    if element.net is not None or element.unitPrice is None:
        return fen(element.net, f"{path}.net", faults)
    price = element.unitPrice
    if price.value is None or price.currency not in (None, systems.CURRENCY):
        return fen(price, f"{path}.unitPrice", faults)
    units = element.quantity.value if element.quantity and element.quantity.value is not None else Decimal(1)
    try:
        with localcontext(prec=60) as context:
            context.traps[Inexact] = True
            product = price.value * units * (element.factor if element.factor is not None else Decimal(1))
    except DecimalException:
        product = Decimal(-1)
    return _exact(product, f"{path}.unitPrice", faults)


def _other_paid(element: Any, path: str, faults: Faults) -> int:
    """What basic insurance or others paid of a line: an extension, since R4 has no element for it."""
    for place, extension in enumerate(element.extension or ()):
        if extension.url == systems.OTHER_PAID:
            return fen(extension.valueMoney, f"{path}.extension[{place}].valueMoney", faults)
    return 0


def _category(element: Any, item: Any, path: str, faults: Faults) -> str:
    """Our code where one is given, else the category of a fee list that the words mean."""
    concepts = [element.category, element.productOrService, *([item.category] if item else [])]
    known = [one for one in concepts if one is not None]
    for code in (coding.code for one in known for coding in one.coding or () if coding.system == systems.COST_CATEGORY):
        if code not in CATEGORIES:
            words = _("There is no category of cost with this code: %(code)s.") % {"code": code}
            faults.add("code-invalid", words, f"{path}.category", ", ".join(CATEGORIES))
            return ""
        return str(code)
    texts = [text for one in known for text in (one.text, *(coding.display for coding in one.coding or ())) if text]
    if not texts:
        allowed = _("a code of %(system)s, or words as on a fee list") % {"system": systems.COST_CATEGORY}
        faults.add("required", _("The category of cost is missing."), f"{path}.category", allowed)
        return ""
    named = [category_of(Item(text, text, 0)) for text in texts]
    return next((category for category in named if category != _UNNAMED), _UNNAMED)


def _in_list(element: Any, item: Any, path: str, faults: Faults) -> bool | None:
    concepts = [*(element.programCode or ()), *((item.programCode or ()) if item else ())]
    for code in (coding.code for one in concepts for coding in one.coding or () if coding.system == systems.LIST_CLASS):
        if code not in systems.LIST_CLASSES:
            words = _("There is no class of the basic-insurance list with this code: %(code)s.") % {"code": code}
            faults.add("code-invalid", words, f"{path}.programCode", ", ".join(systems.LIST_CLASSES))
            return None
        return systems.LIST_CLASSES[code]
    return None


def _units(quantity: Any, path: str, faults: Faults) -> int:
    """Whole units of service; a part of one counts as one."""
    if quantity is None or quantity.value is None:
        return 1
    if not 0 < quantity.value <= _MOST_UNITS:
        allowed = _("more than 0, at most %(most)s") % {"most": _MOST_UNITS}
        faults.add("value", _("This value does not fit."), f"{path}.quantity.value", allowed)
        return 1
    return math.ceil(quantity.value)


def _check_sum(stated: Any, lines: list[BillLine], path: str, faults: Faults) -> None:
    if stated is None or faults.found:
        return
    total = fen(stated, path, faults)
    found = sum(line.amount_fen for line in lines)
    if not faults.found and total != found:
        words = _("The lines add up to %(found)s yuan, not to %(stated)s.")
        faults.add("invariant", words % {"found": yuan_text(found), "stated": yuan_text(total)}, path)


def _check_sequences(sequences: list[int], path: str, faults: Faults) -> None:
    if len(set(sequences)) != len(sequences):
        faults.add("invariant", _("Two entries have the same sequence; each needs its own."), f"{path}.sequence")
