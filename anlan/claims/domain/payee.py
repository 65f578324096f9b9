"""Whom the money may go to: the insured, or someone whose right to it was proven."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from anlan.kernel.identity import is_card_number, same_name

# What proves the right of someone else to receive the money: an adult's letter of authority, or, of a child, the paper
# that shows whose child it is, for guardians act by law (民法典 23).
LETTER = frozenset({"authorisation"})
GUARDIANSHIP = frozenset({"household_register", "birth_certificate"})


@dataclass(frozen=True, slots=True)
class Payee:
    """Where money is to be sent."""

    name: str
    account_number: str
    bank: str


def payee_fault(*, payee: Payee, insured_name: str, minor: bool, kinds_held: Collection[str]) -> str | None:
    """Why this payee may not be paid, or None: account_missing, account_invalid, not_proven.

    `minor` says whether the insured is under eighteen; `kinds_held` are the papers that were accepted.
    """
    if not payee.account_number:
        return "account_missing"
    if not is_card_number(payee.account_number):
        return "account_invalid"
    proofs = LETTER | GUARDIANSHIP if minor else LETTER
    if not same_name(payee.name, insured_name) and not proofs & set(kinds_held):
        return "not_proven"
    return None
