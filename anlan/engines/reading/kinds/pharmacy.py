"""A pharmacy's tax invoice or receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from anlan.engines.reading.kinds.rule import KindRule
from anlan.engines.reading.kinds.tax_invoice import read_tax_invoice
from anlan.engines.reading.kinds.totals import cancelled_problems, words_problems
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import is_credit_code

_DRUGS = r"药|医疗器械|胶囊|注射[液用]|颗粒|口服液|片剂|制剂|卫生材料|敷料|\d片|凝胶|滴丸"


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """Taken back or not, the seller's credit code (GB 32100), the amount in figures against the amount in words."""
    problems = [*cancelled_problems(fields), *words_problems(fields)]
    code = fields.get("seller_credit_code")
    if code and not is_credit_code(code.value):
        problems.append(Problem("checksum_wrong", "seller_credit_code", {"rule": "GB 32100"}))
    return problems


RULE = KindRule(
    code="pharmacy_invoice",
    needed=("invoice_number", "issued_on", "total_amount"),
    read=read_tax_invoice,
    check=_check,
)
