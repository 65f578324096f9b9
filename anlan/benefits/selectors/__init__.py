"""Questions to benefits."""

from anlan.benefits.selectors.adjudications import AdjudicationView, latest_adjudication
from anlan.benefits.selectors.contracts import Cover, cover_by_contract, cover_of, covers_of_account, is_in_force
from anlan.benefits.selectors.eligibility import Eligible, eligibility
from anlan.benefits.selectors.schedules import schedule_by_digest, settled_on
from anlan.benefits.selectors.years import YearDiffers

__all__ = [
    "AdjudicationView",
    "Cover",
    "Eligible",
    "YearDiffers",
    "cover_by_contract",
    "cover_of",
    "covers_of_account",
    "eligibility",
    "is_in_force",
    "latest_adjudication",
    "schedule_by_digest",
    "settled_on",
]
