"""Whom the money may go to: the insured, or someone whose right to it was proven."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from anlan.kernel.identity import is_card_number, same_name

# A paper that proves the right of someone else to receive the money.
PROOFS = frozenset({"authorisation", "household_register", "birth_certificate"})


@dataclass(frozen=True, slots=True)
class Payee:
    """Where money is to be sent."""

    name: str
    account_number: str
    bank: str


def payee_fault(*, payee: Payee, insured_name: str, kinds_held: Collection[str]) -> str | None:
    """Why this payee may not be paid, or None: account_missing, account_invalid, not_proven."""
    if not payee.account_number:
        return "account_missing"
    if not is_card_number(payee.account_number):
        return "account_invalid"
    if not same_name(payee.name, insured_name) and not PROOFS & set(kinds_held):
        return "not_proven"
    return None
