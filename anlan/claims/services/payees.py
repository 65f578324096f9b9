"""A payee as sealed text and back, and the payee a claim has now."""

from __future__ import annotations

import dataclasses
import json

from anlan.claims.domain.payee import Payee
from anlan.claims.models import Claim
from anlan.intake.selectors.pages import read_values


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
