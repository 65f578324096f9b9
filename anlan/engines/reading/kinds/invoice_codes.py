"""What the QR codes of Chinese invoices say: fiscal e-invoices, VAT invoices, fully digital invoices."""

from __future__ import annotations

import re
from collections.abc import Mapping

from anlan.engines.reading.spelling import iso_date, yuan
from anlan.engines.reading.values import WHOLE_PAGE, Field

#: Kinds of tax invoice whose code states the amount before tax: special, ordinary, electronic, roll, toll, vehicle.
_BEFORE_TAX = {"01", "02", "03", "04", "08", "10", "11", "14", "15"}


def fields_of_code(text: str) -> dict[str, str]:
    """The facts in the code of an invoice: 01,kind,code,number,amount,yyyymmdd,check code,...

    Fiscal and tax codes look alike and are told apart by their numbers: a fully digital invoice has no code and a
    number of twenty digits, a VAT invoice a code of ten or twelve and a number of eight. The code of a VAT invoice
    states the amount before tax, which stands under no canonical name; it is given as `before_tax`.

    >>> fields_of_code("01,31,350606,0012345678,8412.50,20251112,a1b2c3,")["total_amount"]
    '8412.50'
    >>> fields_of_code("01,32,,26982000000012345678,56.00,20260308,,4F2A")["invoice_number"]
    '26982000000012345678'
    >>> fields_of_code("01,10,098001900111,12345678,49.56,20260308,12345678901234567890,4F2A,").get("total_amount")
    >>> fields_of_code("https://example.org/")
    {}
    """
    parts = [part.strip() for part in text.strip().split(",")]
    if len(parts) < 7 or parts[0] != "01" or not re.fullmatch(r"\d{8,20}", parts[3]):
        return {}
    facts = {"invoice_code": parts[2], "invoice_number": parts[3], "check_code": parts[6]}
    is_tax = len(parts[2]) in (10, 12) and len(parts[3]) == 8
    amount, issued_on = yuan(parts[4]), iso_date(parts[5])
    if amount:
        facts["before_tax" if is_tax and parts[1] in _BEFORE_TAX else "total_amount"] = amount
    if issued_on:
        facts["issued_on"] = issued_on
    return {name: value for name, value in facts.items() if value}


def with_codes(fields: Mapping[str, Field], codes: tuple[str, ...], *names: str) -> dict[str, Field]:
    """The fields with the facts of the codes in their place, limited to `names` when some are given."""
    told = dict(fields)
    for text in codes:
        for name, value in fields_of_code(text).items():
            if name == "before_tax" or (names and name not in names):
                continue
            printed = fields.get(name)
            told[name] = Field(value, 1.0, printed.box if printed else WHOLE_PAGE)
    return told
