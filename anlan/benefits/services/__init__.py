"""Verbs of benefits."""

from anlan.benefits.services.adjudications import AmountChanged, confirm, propose, reverse
from anlan.benefits.services.contracts import (
    InsuredInvalid,
    Person,
    register_contract,
    register_schedule,
    settle_pre_existing,
)

__all__ = [
    "AmountChanged",
    "InsuredInvalid",
    "Person",
    "confirm",
    "propose",
    "register_contract",
    "register_schedule",
    "reverse",
    "settle_pre_existing",
]
