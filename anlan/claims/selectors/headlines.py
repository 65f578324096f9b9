"""What a claim says first: one sentence on what to do next, and what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from anlan.claims.domain.journey import CLOSED
from anlan.claims.models import Claim, Payment
from anlan.claims.selectors.decisions import DecisionView
from anlan.claims.selectors.documents import DocumentLine
from anlan.claims.selectors.words import stage_name
from anlan.intake.selectors.pages import BundleView
from anlan.intake.selectors.words import kind_name
from anlan.kernel.money import yuan_text


@dataclass(frozen=True, slots=True)
class Headline:
    """What to do next, in one line. `action` names the button: photograph, hand_in, agree, rate or nothing."""

    code: str
    text: str
    detail: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One paper still to come."""

    name: str
    reason: str
    kinds: tuple[str, ...]


def headline(
    claim: Claim,
    bundle: BundleView,
    missing: Sequence[MissingLine],
    documents: Sequence[DocumentLine],
    decision: DecisionView | None,
    payment: Payment | None,
) -> Headline:
    """What the claimant should know or do first, in one sentence."""
    if claim.stage == "material":
        return _material_headline(claim, bundle, len(still_to_come(missing, documents)))
    if claim.stage == "agreement" and decision:
        amount = yuan_text(decision.payable_fen)
        return Headline(
            "agreement",
            _("Please confirm: ¥%(amount)s") % {"amount": amount},
            _("As soon as you agree, we send the money."),
            "agree",
        )
    if claim.stage == "payment":
        if payment and payment.state == Payment.State.REJECTED:
            return Headline(
                "payment_failed", _("The bank returned the money"), _("We will call you to check the account.")
            )
        return Headline("payment", _("The money is on its way"), _("You need to do nothing."))
    if claim.stage == CLOSED:
        return _closed_headline(claim, payment)
    words = {
        "checking": (_("We are checking your papers"), _("You need to do nothing.")),
        "liability": (_("We are looking at your claim"), _("You need to do nothing.")),
        "calculation": (_("We are working out the amount"), _("You need to do nothing.")),
        "approval": (_("A second colleague is looking at it"), _("You need to do nothing.")),
    }
    text, detail = words.get(claim.stage, (stage_name(claim.line, claim.stage), ""))
    return Headline(claim.stage, text, detail)


def still_to_come(missing: Sequence[MissingLine], documents: Sequence[DocumentLine]) -> tuple[str, ...]:
    """The papers a claimant has yet to send, each named once: a page to take again is the missing one of its kind.

    A page nobody can tell the kind of is counted only when nothing else is missing: it is most likely one of those.
    """
    again = [line.name for line in documents if line.retake]
    named = list(dict.fromkeys([line.name for line in missing] + again))
    known = [name for name in named if name != kind_name("other") or len(named) == 1]
    return tuple(known)


def _material_headline(claim: Claim, bundle: BundleView, to_send: int) -> Headline:
    if not bundle.submissions:
        return Headline(
            "photograph", _("Take photos of your papers"), _("One photo a page. We read them at once."), "photograph"
        )
    if bundle.waiting:
        return Headline("reading", _("We are reading your papers"), _("This takes a few seconds."))
    if to_send:
        text = ngettext("%(count)s paper still to come", "%(count)s papers still to come", to_send) % {"count": to_send}
        return Headline("missing", text, _("You find below exactly what is missing."), "photograph")
    return Headline("complete", _("Your papers are complete"), _("You need to do nothing."))


def _closed_headline(claim: Claim, payment: Payment | None) -> Headline:
    if claim.outcome == Claim.Outcome.PAID and payment:
        amount = yuan_text(payment.amount_fen)
        return Headline("paid", _("¥%(amount)s has been paid") % {"amount": amount}, _("We wish you well."), "rate")
    words = {
        "paid": (_("This claim is closed"), _("We wish you well.")),
        "refused": (_("This claim is not covered"), _("Below you find why, and what you can do.")),
        "withdrawn": (_("You took this claim back"), _("You may report it again at any time within the legal period.")),
    }
    text, detail = words[claim.outcome]
    return Headline(claim.outcome, text, detail, "rate")
