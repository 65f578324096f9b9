"""A claim in words: its stages, what is missing, what to do next."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from anlan.claims.models import Claim
from anlan.claims.selectors.journeys import journey
from anlan.intake.selectors.pages import page_facts
from anlan.intake.selectors.standing import standing_of
from anlan.intake.selectors.words import missing_list

FIVE_MINUTES = dt.timedelta(minutes=5)


def stage_name(line: str, stage: str, language: str | None = None) -> str:
    """What a stage is called."""
    found = journey(line).stages[stage]
    return found.name_en if (language or get_language() or "").startswith("en") else found.name_zh


def rounded(at: dt.datetime, *, up: bool = False) -> dt.datetime:
    """An instant to five minutes, downwards or up: forecasts know no minute."""
    past = dt.timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - past + (FIVE_MINUTES if up and past else dt.timedelta())


def missing_words(claim: Claim, language: str) -> str:
    """Everything the claim's papers lack, in one list."""
    assessment = standing_of(claim.bundle_id).assessment
    pages = [page for page in page_facts(claim.bundle_id) if page.page_id in assessment.retake]
    retake = {page.place: page.kind for page in pages}
    return missing_list(assessment.missing, retake, language)


def slip_words(reason: str, language: str | None = None) -> str:
    """Why a stage takes longer than promised."""
    with override(language or get_language()):
        return {
            "waiting_for_claimant": _("We are waiting for you."),
            "missing_papers": _("Papers are still missing."),
            "holiday": _("There was a public holiday in between."),
            "queue_ahead": _("More claims than usual are waiting before yours."),
            "slower_work": _("Work is slower than usual at the moment."),
            "outside_working_hours": _("Our colleagues are not at work at this hour."),
            "longer_than_usual": _("This step is taking longer than it usually does."),
        }[reason]


def outcome_words(outcome: str) -> str:
    """How a claim ended."""
    return {
        "": _("open"),
        "paid": _("paid"),
        "refused": _("not covered"),
        "withdrawn": _("withdrawn"),
    }[outcome]
