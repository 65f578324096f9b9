"""Every kind of page the reader knows. A new kind is one file of rules and one line here."""

from __future__ import annotations

from anlan.engines.reading.kinds import (
    bank_card,
    by_title,
    claim_form,
    fee_list,
    id_card,
    invoice,
    medical,
    settlement,
)
from anlan.engines.reading.kinds.rule import KindRule

#: Order matters only between equals: the first wins.
RULES: tuple[KindRule, ...] = (
    claim_form.RULE,
    id_card.FRONT,
    id_card.BACK,
    bank_card.RULE,
    settlement.RULE,
    fee_list.RULE,
    invoice.INPATIENT,
    invoice.OUTPATIENT,
    medical.DISCHARGE_SUMMARY,
    medical.DIAGNOSIS_CERTIFICATE,
    medical.LAB_REPORT,
    medical.MEDICAL_RECORD,
    medical.PRESCRIPTION,
    *by_title.RULES,
)

#: Codes of every kind of page there is; `damage_photo` and `other` carry no text to read.
KINDS: tuple[str, ...] = (*(rule.code for rule in RULES), "damage_photo", "other")

__all__ = ["KINDS", "RULES", "KindRule"]
