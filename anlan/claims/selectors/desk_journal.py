"""The journal of one case in words: what happened, when, by whom, and whether its chain holds."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from anlan.backbone.domain.journal import ChainFault, RecordedEvent, first_fault
from anlan.backbone.models import Account, JournalHead
from anlan.backbone.selectors.duties import rules
from anlan.backbone.selectors.event_kinds import kinds as event_kinds
from anlan.backbone.selectors.journal import events_of
from anlan.backbone.selectors.notices import templates
from anlan.claims.models import Claim
from anlan.claims.selectors.desk import language
from anlan.claims.selectors.words import stage_name
from anlan.intake.selectors.rules import kinds as page_kinds
from anlan.intake.selectors.words import field_name, kind_name
from anlan.kernel.money import yuan_text

_TONES = {
    "attention": {"MaterialRequested", "PromiseSlipped", "DutyNear", "DecisionReturned", "DecisionContested"},
    "refused": {"DutyOver", "PaymentRejected", "ComplaintMade", "NoticeFailed"},
    "done": {"PaymentConfirmed", "DecisionApproved", "AmountAgreed", "MaterialRequestAnswered"},
    "active": {"StageEntered", "ClaimDecided", "ClaimOpened"},
}


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One event as a person reads it. `facts` are the payload's own names and values, for those who check."""

    seq: int
    kind: str
    title: str
    words: str
    who: str
    tone: str
    happened_at: dt.datetime
    recorded_at: dt.datetime
    digest: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CaseJournal:
    """The events of one case, newest first. `fault` is None while every link of its chain holds."""

    lines: tuple[JournalLine, ...]
    fault: ChainFault | None
    fault_words: str
    head: str


def case_journal(claim: Claim) -> CaseJournal:
    """The whole journal of a claim, its chain computed again from the first event. Three statements."""
    events = events_of(claim.chain)
    head = JournalHead.objects.filter(chain=claim.chain).first()
    fault = first_fault(claim.chain, events, (head.seq, bytes(head.digest)) if head else None)
    names = _names(events)
    lines = tuple(_line(event, claim.line, names) for event in reversed(events))
    return CaseJournal(
        lines=lines,
        fault=fault,
        fault_words=_fault_words(fault) if fault else "",
        head=bytes(head.digest).hex() if head else "",
    )


def _line(event: RecordedEvent, line: str, names: Mapping[str, str]) -> JournalLine:
    kind = event_kinds().get(event.kind)
    return JournalLine(
        seq=event.seq,
        kind=event.kind,
        title=(kind.title_en if language() == "en" else kind.title_zh) if kind else event.kind,
        words=_words(event, line, names),
        who=_who(event.actor, names),
        tone=next((tone for tone, those in _TONES.items() if event.kind in those), ""),
        happened_at=event.happened_at,
        recorded_at=event.recorded_at,
        digest=event.digest.hex(),
        facts=tuple((name, str(value)) for name, value in event.payload.items()),
    )


def _names(events: Iterable[RecordedEvent]) -> dict[str, str]:
    """Account id -> name, for everyone who acted or is spoken of. One statement."""
    ids = {event.actor.partition("/")[2] for event in events if event.actor.startswith("account/")}
    ids |= {str(event.payload[name]) for event in events for name in ("handler", "before") if name in event.payload}
    known = [one for one in ids if _is_id(one)]
    return {str(key): name for key, name in Account.objects.filter(pk__in=known).values_list("pk", "name")}


def _who(actor: str, names: Mapping[str, str]) -> str:
    kind, _slash, account_id = actor.partition("/")
    if kind != "account":
        return _("Anlan, by itself")
    return names.get(account_id) or _("a customer without a name")


def _words(event: RecordedEvent, line: str, names: Mapping[str, str]) -> str:
    """What the payload adds to the title, as far as a person needs it; the rest stands in the facts."""
    payload = event.payload
    match event.kind:
        case "StageEntered":
            return f"{stage_name(line, str(payload['from']))} → {stage_name(line, str(payload['to']))}"
        case "NoteAdded" | "AccountClosed":
            return str(payload.get("text") or payload.get("reason") or "")
        case "PageRead":
            kind = str(payload["kind"])
            seconds = int(str(payload["milliseconds"])) / 1000
            return f"{kind_name(kind) if kind in page_kinds() else kind} · {seconds:.1f} s"
        case "PageCorrected":
            changed = payload["changed"]
            assert isinstance(changed, list)
            return ", ".join(_("kind of page") if name == "kind" else field_name(name) for name in changed)
        case "HandlerAssigned" | "ClaimOpened":
            return names.get(str(payload.get("handler", "")), "")
        case "DecisionReturned":
            return str(payload["why"])
        case "FileLookedAt":
            page = _("page %(page)s of the file") % {"page": payload.get("page", 1)}
            return f"{page} · {_reason_words(str(payload['reason']))}"
        case "NoticeIssued" | "NoticeDelivered" | "NoticeFailed":
            return _notice_title(str(payload["key"]))
    if "duty" in payload:
        return _duty_words(payload)
    amount = payload.get("payable_fen", payload.get("amount_fen"))
    return f"¥{yuan_text(int(str(amount)))}" if amount is not None else ""


def _reason_words(reason: str) -> str:
    return {
        "handling": _("handling the claim"),
        "approving": _("second look at the decision"),
        "supervision": _("supervision"),
        "complaint": _("a complaint"),
        "audit": _("audit"),
    }.get(reason, reason)


def _notice_title(key: str) -> str:
    titles = templates()[key].titles if key in templates() else {}
    tongue = "en" if language() == "en" else "zh"
    return titles.get(tongue) or titles.get(language()) or key


def _duty_words(payload: Mapping[str, object]) -> str:
    name = next((one.name for one in rules() if one.id == payload["duty"]), None)
    return name["en" if language() == "en" else "zh"] if name else str(payload["duty"])


def cause_words(cause: str) -> str:
    """Why a case entered a stage."""
    return {
        "noticed": _("reported"),
        "opened": _("file opened"),
        "material_complete": _("papers complete"),
        "asked_again": _("asked for papers again"),
        "checked": _("papers in order"),
        "covered": _("found covered"),
        "refusal_proposed": _("refusal proposed"),
        "amount_proposed": _("amount proposed"),
        "amount_decided": _("amount decided"),
        "approved": _("second person agreed"),
        "refusal_approved": _("refusal agreed"),
        "returned": _("sent back"),
        "agreed": _("claimant agreed"),
        "objected": _("claimant objected"),
        "paid": _("bank confirmed"),
        "withdrawn": _("claimant withdrew"),
        "reopened": _("reopened"),
    }.get(cause, cause)


def _fault_words(fault: ChainFault) -> str:
    words = {
        "missing": _("Event %(seq)s is missing."),
        "body_changed": _("Event %(seq)s was changed after it was written."),
        "link_broken": _("Event %(seq)s does not follow from the one before."),
        "head_differs": _("The newest link is not the one that was kept; look at event %(seq)s."),
    }
    return words[fault.fault] % {"seq": fault.seq}


def _is_id(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
