"""What the claim page says, section by section, ready for its templates. Nothing is decided or computed here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from anlan.claims.models import Decision, Payment, Voice
from anlan.claims.selectors.claim_page import ClaimPage, StageLine
from anlan.claims.selectors.headlines import still_to_come
from anlan.claims.selectors.journeys import hours
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.templatetags.claims_words import has_begun, span, when, yuan
from anlan.claims.views.customer_stages import legal_warning

_WITHDRAWABLE = ("material", "checking", "liability")
_KINDS = {
    "photograph": "attention",
    "missing": "attention",
    "agreement": "attention",
    "payment_failed": "attention",
    "complete": "done",
    "paid": "done",
    "refused": "refused",
    "withdrawn": "neutral",
}


def headline(page: ClaimPage, now: dt.datetime) -> dict[str, object]:
    """The headline card: what to do next, and by when what happens."""
    here = current_stage(page)
    yours = here is not None and here.who == "claimant" and page.headline.code not in {"reading", "complete"}
    return {
        "kind": _KINDS.get(page.headline.code, "active"),
        "status": _status(page, yours),
        "reference": page.number,
        "title": page.headline.text,
        "text": _still_missing(page) or page.headline.detail,
        **_promise(page, here, yours, now),
        **_progress(page, here),
        **_action(page),
    }


def current_stage(page: ClaimPage) -> StageLine | None:
    """The stage the claim is in; None once it is closed."""
    return next((line for line in page.stages if line.state in {"current", "slipped"}), None)


def standing_decision(page: ClaimPage) -> bool:
    """Whether there is a decision the claimant has been told: a proposal that waits for a second person is not one."""
    return page.decision is not None and page.decision.state == Decision.State.APPROVED


def money(page: ClaimPage) -> dict[str, object]:
    """The explanation of benefits: from the bill down to what is paid, then line by line."""
    benefit = page.benefit
    if benefit is None or page.decision is None or page.decision.kind != Decision.Kind.PAY:
        return {}
    billed = sum(line.billed_fen for line in benefit.lines)
    parts = [
        (_("Paid by basic insurance and others"), "", sum(line.other_paid_fen for line in benefit.lines)),
        (_("Not covered by the contract"), "", sum(line.not_covered_fen for line in benefit.lines)),
        (_("Deductible"), _("the part of a year's costs that you carry first"), _sum(benefit.lines, "deductible_fen")),
        (_("Your own share"), _ratios(benefit.lines), _sum(benefit.lines, "own_share_fen")),
        (_("Above the limit of the contract"), "", sum(line.over_limit_fen for line in benefit.lines)),
    ]
    rows = [{"label": _("Costs on your papers"), "amount": yuan(billed)}]
    rows += [
        {"label": label, "reason": reason, "amount": yuan(amount), "sign": "minus"}
        for label, reason, amount in parts
        if amount
    ]
    return {
        "rows": rows,
        "adds_up": billed - sum(amount for *_words, amount in parts) == benefit.payable_fen,
        "total": yuan(page.decision.payable_fen),
        "lines": [
            {"label": line.name, "reason": line.words, "amount": yuan(line.payable_fen)} for line in benefit.lines
        ],
        "steps": benefit.steps,
    }


def refusal(page: ClaimPage) -> list[tuple[str, str]]:
    """Why a claim is not covered: clause, facts, evidence, and what the claimant can do."""
    if page.decision is None or page.decision.kind != Decision.Kind.REFUSE:
        return []
    words = {
        "clause": _("The clause of the contract"),
        "facts": _("What we found"),
        "evidence": _("What this rests on"),
        "remedies": _("What you can do"),
    }
    return [(words[name], page.decision.reasons.get(name, "")) for name in words]


def payment(page: ClaimPage, now: dt.datetime) -> dict[str, object]:
    """Where the money is."""
    paid = page.payment
    if paid is None:
        return {}
    kind, status = {
        Payment.State.INSTRUCTED: ("active", _("being prepared")),
        Payment.State.BATCHED: ("active", _("at the bank")),
        Payment.State.CONFIRMED: ("done", _("paid")),
        Payment.State.REJECTED: ("attention", _("returned by the bank")),
    }[Payment.State(paid.state)]
    return {
        "kind": kind,
        "status": status,
        "fields": [
            {"label": _("Amount"), "value": f"¥{yuan(paid.amount_fen)}"},
            {"label": _("To"), "value": account_words(paid.payee, paid.bank, paid.account)},
            {"label": _("Ordered"), "value": when(paid.instructed_at, now)},
            *([{"label": _("Answer of the bank"), "value": when(paid.settled_at, now)}] if paid.settled_at else []),
        ],
    }


def account_words(payee: str, bank: str, masked_account: str) -> str:
    """An account as its owner recognises it: name, bank and the last four digits."""
    tail = _("account ending in %(digits)s") % {"digits": masked_account[-4:]} if masked_account else ""
    return " · ".join(part for part in (payee, bank, tail) if part)


def papers(page: ClaimPage) -> dict[str, object]:
    """The papers: how many of those needed are here, what is missing, and every page that was sent."""
    open_lines = [line for line in page.documents if line.tag not in {"done", "neutral"}]
    calm = [line for line in page.documents if line not in open_lines]
    sending = page.stage == "material"
    again = {line.name for line in page.documents if line.retake}
    return {
        # While something is being read, what it will turn out to be must not be called missing.
        "missing": [] if page.bundle.waiting else [line for line in page.missing if line.name not in again],
        "needed": len(page.bundle.needs),
        "here": len(page.bundle.needs) - len(page.missing),
        "rows": [*open_lines, *calm] if sending else open_lines,
        "folded": () if sending else calm,
        "may_hand_in": sending and bool(page.documents) and page.handed_in_at is None,
        "asked": page.request if page.request and page.request.answered_at is None else None,
    }


def office_hours() -> str:
    """When a handler can be reached, as the journeys' working hours say."""
    opens, closes = hours()["office"]
    return _("Working days %(opens)s–%(closes)s") % {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"}


def voices(page: ClaimPage, now: dt.datetime) -> list[dict[str, object]]:
    """What the claimant has said about the claim."""
    titles = {
        Voice.Kind.RATING: _("You rated this claim"),
        Voice.Kind.OBJECTION: _("You objected to the amount"),
        Voice.Kind.COMPLAINT: _("You complained"),
    }
    return [
        {
            "title": titles[Voice.Kind(voice.kind)],
            "at": when(voice.said_at, now),
            "text": " ".join(part for part in ("★" * (voice.stars or 0), voice.text) if part),
        }
        for voice in page.voices
    ]


def about(page: ClaimPage) -> list[tuple[str, object]]:
    """What was reported."""
    return [
        (_("Contract"), f"{page.product} · {page.contract_number}"),
        (_("Insured"), page.insured_name_masked),
        (
            _("What happened"),
            " · ".join(part for part in (page.scene, _("accident") if page.accident else _("illness"))),
        ),
    ]


def may_withdraw(page: ClaimPage) -> bool:
    """Whether the claim can still be taken back."""
    return page.stage in _WITHDRAWABLE


def _status(page: ClaimPage, yours: bool) -> str:
    if page.is_closed:
        return {"paid": _("paid"), "refused": _("not covered")}.get(page.outcome, _("closed"))
    return _("Your turn") if yours else _("We are on it")


def _still_missing(page: ClaimPage) -> str:
    if page.headline.code != "missing":
        return ""
    again = {line.name for line in page.documents if line.retake}
    wanted = still_to_come(page.missing, page.documents)
    names = [_("%(name)s (once more)") % {"name": name} if name in again else name for name in wanted]
    return _("Still missing: %(names)s") % {"names": _(", ").join(names)}


def _promise(page: ClaimPage, here: StageLine | None, yours: bool, now: dt.datetime) -> Mapping[str, object]:
    if here is None or page.promise is None:
        return {}
    warning = legal_warning(here, now)
    if page.money_promise is not None and (here.who == "claimant" or here.key == "payment"):
        sooner = [_("The sooner you act, the sooner it comes.")] if yours else []
        return {
            "promise_label": _("Money promised") if page.money_promise.held else _("Money expected"),
            "promise": span(page.money_promise, now),
            "promise_note": " ".join([*_share_paid(page.money_promise, now), *sooner, *warning]),
        }
    reasons = here.reasons if here.state == "slipped" else ()
    return {
        "promise_label": _("This step is promised") if page.promise.held else _("This step is expected to be done"),
        "promise": span(page.promise, now),
        "promise_note": " ".join([*reasons, *warning, _money_note(page.money_promise, now)]),
    }


def _share_paid(promise: StagePromise, now: dt.datetime) -> list[str]:
    """How many claims like this are paid so; nothing of a time that was said before and is held."""
    if promise.held or not promise.rests_on:
        return []
    if has_begun(promise, now):
        return [_("Nine claims in ten are paid by then.")]
    return [_("Eight claims in ten are paid within this time.")]


def _money_note(promise: StagePromise | None, now: dt.datetime) -> str:
    if promise is None:
        return _("You hear from us as soon as it is decided.")
    words = {"span": span(promise, now)}
    if promise.held:
        return _("Money promised %(span)s.") % words
    if not promise.rests_on:
        return _("Money expected %(span)s, by our plan.") % words
    if has_begun(promise, now):
        return _("Money expected %(span)s: so it goes for nine claims in ten.") % words
    return _("Money expected %(span)s: so it goes for eight claims in ten.") % words


def _progress(page: ClaimPage, here: StageLine | None) -> Mapping[str, object]:
    if here is None:
        return {}
    place, whole = page.stages.index(here) + 1, len(page.stages)
    words = _("Step %(place)s of %(whole)s: %(name)s") % {"place": place, "whole": whole, "name": here.name}
    return {"step": place, "steps": whole, "step_label": words}


def _action(page: ClaimPage) -> Mapping[str, object]:
    if page.headline.action == "agree":
        return {"action_label": _("See the amount and agree"), "action_url": "#decision", "action_icon": "money"}
    if page.headline.code == "paid" and not page.rated:
        url = reverse("claims:rate", args=[page.id])
        return {"action_label": _("Tell us how it went"), "action_url": url, "action_icon": "chat"}
    return {}


def _ratios(lines: tuple) -> str:
    found = sorted({line.ratio for line in lines if line.ratio is not None and line.payable_fen})
    if len(found) != 1:
        return ""
    return _("we pay %(percent)s%%") % {"percent": f"{(found[0] * 100).normalize():f}"}


def _sum(lines: tuple, name: str) -> int:
    return sum(getattr(line, name) for line in lines)
