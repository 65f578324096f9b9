"""What the layouts of this family share: type, the sheet itself, tables, and the bills with what fits a visit."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import framed
from benchmarks.papers.paper import Drawing

SONG = "'BabelStone Han','Noto Serif CJK SC'"
MING = "'HanaMinA','Noto Serif CJK SC'"
DROID = "'Droid Sans Fallback','Noto Sans CJK SC'"
LIGHT = "'Noto Sans CJK SC';font-weight:300"
MEDIUM = "'Noto Sans CJK SC';font-weight:500"
THIN_SERIF = "'Noto Serif CJK SC';font-weight:300"
SERIF = "'Noto Serif CJK SC';font-weight:600"
LOGO = "'Smiley Sans','Noto Sans CJK SC'"

_WARD_ONLY = ("床位费", "护理费", "手术费", "麻醉费")
_DRUGS = ("西药费", "中成药费")

e = escape


def drawn(
    body: str,
    fields: Mapping[str, Any],
    *,
    font: str,
    width: int = 794,
    height: int = 1123,
    css: str = "",
    paper: str = "#fff",
    ink: str = "#1b1b1b",
    size: float = 15,
    scale: float = 1.6,
    code_text: str | None = None,
    shape: str = "",
) -> Drawing:
    """A drawing of a sheet that holds `body`."""
    style = (
        f".paper{{background:{paper};color:{ink};font-family:{font};font-size:{size}px;line-height:1.5;{shape}}}{css}"
    )
    html = framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=style)
    return Drawing(html, width, height, fields, scale, code_text)


def table(rows: Iterable[Sequence[str]], *, head: Sequence[str] = (), css: str = "width:100%", cell: str = "") -> str:
    """A table; `cell` is the style of every cell."""
    top = "".join(f"<th style='{cell}'>{one}</th>" for one in head)
    body = "".join("<tr>" + "".join(f"<td style='{cell}'>{one}</td>" for one in row) + "</tr>" for row in rows)
    return f"<table style='{css}'>{f'<tr>{top}</tr>' if head else ''}{body}</table>"


def pairs(*said: tuple[str, str], gap: str = "　　") -> str:
    """Labels with their values on one line."""
    return gap.join(f"{label}{e(value)}" for label, value in said)


def age(born_on: dt.date, on: dt.date) -> int:
    """Completed years on a day."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def items_of(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The truth of a printed list."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def categories_of(bill: Invoice) -> list[dict[str, str]]:
    """The truth of a list by category."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def visit_bill(case: Case) -> Invoice:
    """The visit's bill with what is charged outside a ward."""
    return _only(case.visit, tuple(fee for fee in case.visit.fees if fee.goods.category not in _WARD_ONLY), case)


def drug_bill(case: Case) -> Invoice:
    """The pharmacy's bill: what a pharmacy sells."""
    return _only(case.drugs, tuple(fee for fee in case.drugs.fees if fee.goods.category in _DRUGS), case)


def medicines(case: Case) -> tuple[Fee, ...]:
    """What a doctor prescribes after the visit."""
    return drug_bill(case).fees


def _only(bill: Invoice, fees: tuple[Fee, ...], case: Case) -> Invoice:
    kept = fees or (Fee(next(one for one in case.pools.goods if one.category in _DRUGS), 2),)
    before, after = bill.total_fen, sum(fee.amount_fen for fee in kept)
    basic, serious = (
        share * after // before for share in (bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen)
    )
    return dataclasses.replace(bill, fees=kept, basic_insurance_paid_fen=basic, serious_illness_paid_fen=serious)


def bill_truth(case: Case, bill: Invoice, items: list[dict[str, str]], *, coded: bool = True) -> dict[str, Any]:
    """What a hospital's invoice prints that says who paid what."""
    truth: dict[str, Any] = {
        "invoice_number": bill.number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "items": items,
    }
    return truth | ({"invoice_code": bill.code} if coded else {})


def paid_truth(bill: Invoice) -> dict[str, str]:
    """Who paid how much of a bill."""
    return {
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
