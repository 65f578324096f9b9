"""What every hospital's invoice has: its lines, its truth, and one layout for a ward's and a clinic's."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout


def bill_of(case: Case, *, inside: bool) -> Invoice:
    """The bill of the stay or of the visit."""
    return case.stay if inside else bills.visit(case)


def lines(bill: Invoice, *, inside: bool) -> list[tuple[str, str, str]]:
    """Name, quantity and amount: fee categories of a stay, single charges of a visit."""
    if inside:
        return [(t(name), "1", yuan(fen)) for name, fen in bill.by_category().items()]
    return [(t(fee.goods.name), f"{fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen)) for fee in bill.fees]


def fields(case: Case, *, inside: bool, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The truth of an invoice but for what a layout does not print."""
    bill = bill_of(case, inside=inside)
    found: dict[str, Any] = {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    if inside:
        found |= {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    else:
        found["items"] = kit.charged(bill.fees)
    return {name: value for name, value in found.items() if name not in without}


def halves(rows: list[list[str]]) -> list[list[str]]:
    """Rows side by side in two columns, filled up with blanks."""
    middle = (len(rows) + 1) // 2
    blank = [[""] * len(rows[0])] * (middle * 2 - len(rows))
    rows = rows + blank
    return [rows[place] + rows[middle + place] for place in range(middle)]


def both(draw: Callable[..., Drawing]) -> tuple[Layout, Layout]:
    """A layout as the ward's and as the clinic's invoice."""

    def ward(case: Case, random: Random) -> Drawing:
        return draw(case, random, inside=True)

    def clinic(case: Case, random: Random) -> Drawing:
        return draw(case, random, inside=False)

    ward.__name__ = clinic.__name__ = draw.__name__
    return ward, clinic
