"""A claimant's own claims as cards: what to do next on each, and when the money is expected."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from anlan.backbone.domain.scope import Scope
from anlan.backbone.selectors.moment import one_moment
from anlan.benefits.selectors import schedule_by_digest
from anlan.claims.models import Claim, Decision
from anlan.claims.selectors.decisions import standing
from anlan.claims.selectors.documents import document_lines
from anlan.claims.selectors.headlines import Headline, MissingLine, headline
from anlan.claims.selectors.journeys import journey
from anlan.claims.selectors.promises import StagePromise
from anlan.intake.selectors.pages import bundle_view
from anlan.intake.selectors.words import need_name, need_reason
from anlan.kernel.masking import masked_name

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim on the claimant's home page."""

    id: uuid.UUID
    number: str
    product: str
    insured_name_masked: str
    headline: Headline
    promise: StagePromise | None
    money_promise: StagePromise | None
    claimants_turn: bool
    is_closed: bool
    outcome: str


def claim_cards(scope: Scope) -> tuple[ClaimCard, ...]:
    """A customer's own claims, newest first. Three statements, and three more for each claim that waits for papers."""
    rows = Claim.objects.filter(claimant_id=scope.account_id).order_by("-noticed_at")
    rows = rows.select_related("insured__contract__schedule").defer("insured__contract__schedule__text")
    with one_moment():
        return tuple(_cards(rows.prefetch_related("decisions", "payments")[:MOST_SHOWN]))


def _cards(rows: Iterable[Claim]) -> Iterable[ClaimCard]:
    language = "en" if (get_language() or "").startswith("en") else "zh-hans"
    for claim in rows:
        found = [StagePromise.from_json(row) for row in claim.promises]
        yield ClaimCard(
            id=claim.id,
            number=claim.number,
            product=schedule_by_digest(claim.insured.contract.schedule.digest).name.spoken(language),
            insured_name_masked=masked_name(claim.insured.name),
            headline=_headline(claim),
            promise=found[0] if found else None,
            money_promise=found[-1] if found and not _refusing(claim) else None,
            claimants_turn=journey(claim.line).stages[claim.stage].who == "claimant",
            is_closed=claim.closed_at is not None,
            outcome=claim.outcome,
        )


def _refusing(claim: Claim) -> bool:
    """Whether a refusal stands or waits for its second person: no money is promised then."""
    decision = standing(claim.decisions.all())
    return decision is not None and decision.kind == Decision.Kind.REFUSE


def _headline(claim: Claim) -> Headline:
    bundle = bundle_view(claim.bundle_id) if claim.stage == "material" else None
    missing = (
        tuple(MissingLine(need_name(need), need_reason(need), need.kinds) for need in bundle.missing) if bundle else ()
    )
    documents = document_lines(bundle) if bundle else ()
    standing = [row for row in claim.decisions.all() if row.state == Decision.State.APPROVED]
    payments = sorted(claim.payments.all(), key=lambda row: row.attempt)
    return headline(
        claim, bundle, missing, documents, standing[-1] if standing else None, payments[-1] if payments else None
    )
