"""What an item of a Claim says of the service: which drug or device, on which day, in which hospital stay."""

from __future__ import annotations

import datetime as dt
from typing import Any

from anlan.claims.api.fhir import systems
from anlan.claims.api.fhir.days import day_of
from anlan.engines.adjudication.words import CATEGORIES

_LONGEST_NAME = 200
_CATEGORY_WORDS = {*CATEGORIES, *(word.lower() for name in CATEGORIES.values() for word in (name.zh, name.en))}


def drug_or_device(element: Any, item: Any = None) -> str:
    """The drug or device behind `productOrService`: its code in a system that is not ours, else its words.

    Words that only name a kind of cost, or that are all there is to tell it by, name no drug.
    """
    product = element.productOrService
    if product is None:
        return ""
    for coding in product.coding or ():
        if coding.code and coding.system and coding.system != systems.COST_CATEGORY:
            return str(coding.code)[:_LONGEST_NAME]
    if not _has_category(element, item):
        return ""
    words = [product.text, *(coding.display for coding in product.coding or ())]
    named = [str(text).strip() for text in words if text and str(text).strip().lower() not in _CATEGORY_WORDS]
    return named[0][:_LONGEST_NAME] if named else ""


def day_of_service(element: Any) -> dt.date | None:
    """`servicedDate`, else the first day of `servicedPeriod`; None for a month or a year alone."""
    period = element.servicedPeriod
    given = element.servicedDate or (period.start if period else None)
    if given is None:
        return None
    return day_of(given.isoformat() if isinstance(given, dt.date) else str(given))


def stay(element: Any) -> str:
    """The hospital stay: our extension, else the encounter that is named, by its identifier or reference."""
    for extension in element.extension or ():
        if extension.url == systems.STAY and extension.valueString:
            return str(extension.valueString).strip()[:_LONGEST_NAME]
    for encounter in getattr(element, "encounter", None) or ():
        identifier = encounter.identifier.value if encounter.identifier else None
        name = identifier or encounter.reference
        if name:
            return str(name)[:_LONGEST_NAME]
    return ""


def _has_category(element: Any, item: Any) -> bool:
    product = element.productOrService
    ours = any(coding.system == systems.COST_CATEGORY for coding in (product.coding or ()))
    return bool(ours or element.category or (item is not None and item.category))
