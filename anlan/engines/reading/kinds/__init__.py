"""Every kind of page the reader knows. A new kind is one file of rules, one line here, and papers to learn it from."""

from __future__ import annotations

from anlan.engines.reading.kinds import (
    accident,
    authorisation,
    bank_card,
    birth_certificate,
    certificate,
    claim_form,
    death_certificate,
    discharge,
    fee_list,
    household_register,
    id_card,
    invoice,
    licences,
    loss_list,
    pharmacy,
    prescription,
    record,
    repair_quote,
    reports,
    settlement,
)
from anlan.engines.reading.kinds.rule import KindRule

RULES: tuple[KindRule, ...] = (
    claim_form.RULE,
    id_card.FRONT,
    id_card.BACK,
    bank_card.RULE,
    household_register.RULE,
    birth_certificate.RULE,
    death_certificate.RULE,
    authorisation.RULE,
    settlement.RULE,
    fee_list.RULE,
    invoice.INPATIENT,
    invoice.OUTPATIENT,
    discharge.RULE,
    certificate.RULE,
    reports.PATHOLOGY,
    reports.LAB,
    record.RULE,
    prescription.RULE,
    accident.RULE,
    licences.DRIVING,
    licences.VEHICLE,
    pharmacy.RULE,
    repair_quote.RULE,
    loss_list.RULE,
)

#: Codes of every kind of page there is; `damage_photo` and `other` carry no text to read.
KINDS: tuple[str, ...] = (*(rule.code for rule in RULES), "damage_photo", "other")

__all__ = ["KINDS", "RULES", "KindRule"]
