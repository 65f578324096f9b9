"""Verbs of benefits."""

from anlan.benefits.services.adjudications import AmountChanged, confirm, propose, reverse
from anlan.benefits.services.contracts import (
    InsuredInvalid,
    Person,
    register_contract,
    register_schedule,
    settle_pre_existing,
)
from anlan.benefits.services.enrolments import Imported, import_enrolments, withdraw_import
from anlan.benefits.services.members import insured_of_member, look_up_eligibility

__all__ = [
    "AmountChanged",
    "Imported",
    "InsuredInvalid",
    "Person",
    "confirm",
    "import_enrolments",
    "insured_of_member",
    "look_up_eligibility",
    "propose",
    "register_contract",
    "register_schedule",
    "reverse",
    "settle_pre_existing",
    "withdraw_import",
]
