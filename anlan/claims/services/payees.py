"""A payee as sealed text and back, the payee a claim has now, and whether it may be paid."""

from __future__ import annotations

import dataclasses
import json

from anlan.claims.domain.payee import Payee, payee_fault
from anlan.claims.models import Claim
from anlan.claims.services.errors import PayeeNotPayable
from anlan.intake.selectors.pages import read_values
from anlan.kernel.identity import is_minor


def payee_to_text(payee: Payee) -> str:
    """JSON for the sealed column."""
    return json.dumps(dataclasses.asdict(payee), ensure_ascii=False)


def payee_of(claim: Claim, *, insured_name: str) -> Payee:
    """Whom the claim pays: what the notice or a handler set, else the bank card that was photographed."""
    if claim.payee:
        return Payee(**json.loads(claim.payee))
    cards = read_values(claim.bundle_id).get("bank_card", [])
    card = cards[0] if cards else {}
    name = card.get("holder_name") or insured_name
    return Payee(name=name, account_number=card.get("card_number", "").replace(" ", ""), bank=card.get("bank", ""))


def check_payee(claim: Claim, payee: Payee) -> None:
    """Raise `PayeeNotPayable` unless the money of a claim may go there, by the papers it holds."""
    insured = claim.insured
    fault = payee_fault(
        payee=payee,
        insured_name=insured.name,
        minor=is_minor(insured.born_on, claim.loss_on),
        kinds_held=read_values(claim.bundle_id).keys(),
    )
    if fault:
        raise PayeeNotPayable(fault)
