"""What the list of stages says: when each ended or should end, why it slipped, and what that rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from anlan.claims.selectors.claim_page import ClaimPage, StageLine
from anlan.claims.selectors.words import slip_words
from anlan.claims.templatetags.claims_words import by, lasted, when
from anlan.claims.templatetags.desk_words import due


def stages(page: ClaimPage, now: dt.datetime) -> list[dict[str, object]]:
    """Every stage with when it ended or is expected to end, and why it slipped.

    What several stages on end share, the legal limit or what promises rest on, is said once, at the last of them; that
    a limit may pass, at the first.
    """
    limits = _said_once([_legal_limit(line, now) for line in page.stages])
    grounds = _said_once([[*_rests_on(line), *_calendar(line)] for line in page.stages])
    warnings = _said_first([legal_warning(line, now) for line in page.stages])
    return [
        {
            "name": line.name,
            "state": line.state,
            "when": _when(page, line, now),
            "why": " ".join([*_why(line), *warning]),
            "basis": " ".join([*limit, *ground]),
            **_stage_tag(page, line),
        }
        for line, limit, ground, warning in zip(page.stages, limits, grounds, warnings, strict=True)
    ]


def _when(page: ClaimPage, line: StageLine, now: dt.datetime) -> str:
    if line.state == "done":
        facts = {"instant": when(line.ended_at, now), "span": lasted(line.started_at, line.ended_at)}
        if line.kept is False:
            return _("done %(instant)s, took %(span)s, longer than promised") % facts
        return _("done %(instant)s, took %(span)s") % facts
    if line.promise is None:
        return ""
    expected, latest = by(line.promise, now)
    if not latest:
        return _("expected very soon")
    facts = {"expected": expected, "latest": latest}
    if line.promise.held:
        return _("promised %(latest)s") % facts
    if not line.promise.rests_on:
        # Nobody has seen ten like this.
        return (
            _("planned %(expected)s, or %(latest)s if it takes longer") if expected else _("planned %(latest)s")
        ) % facts
    if expected in ("", latest):
        return _("9 of 10 like this are done %(latest)s") % facts
    if line.state == "slipped":
        return _("now expected %(expected)s; 9 of 10 like this are done %(latest)s") % facts
    return _("expected %(expected)s; 9 of 10 like this are done %(latest)s") % facts


def _why(line: StageLine) -> list[str]:
    """Why it takes longer than promised, and whether the work as a whole is slower; each said once."""
    reasons = list(line.reasons) if line.state == "slipped" else []
    if line.state != "done" and line.promise is not None and line.promise.slower:
        reasons.append(slip_words("slower_work"))
    return list(dict.fromkeys(reasons))


def _rests_on(line: StageLine) -> list[str]:
    """How much a promise rests on: so many claims like this, or the plan of the product."""
    promise = line.promise
    if promise is None or line.state == "done":
        return []
    count = {"count": promise.rests_on}
    if promise.source == "plan" or not promise.rests_on:
        return [_("Rests on the plan of the product: there are no claims like this yet.")]
    if promise.source == "blend":
        words = ngettext(
            "Rests on %(count)d claim like this and the plan of the product.",
            "Rests on %(count)d claims like this and the plan of the product.",
            promise.rests_on,
        )
    else:
        words = ngettext(
            "Rests on %(count)d claim like this.", "Rests on %(count)d claims like this.", promise.rests_on
        )
    return [words % count]


def _calendar(line: StageLine) -> list[str]:
    """That nobody knows yet which days will be off."""
    if line.promise is None or line.state == "done" or not line.promise.holidays_unknown:
        return []
    return [_("The holidays of that time are not published yet: the day may move.")]


def _said_once(of_stages: list[list[str]]) -> list[list[str]]:
    following = [*of_stages[1:], []]
    return [[] if words == after else words for words, after in zip(of_stages, following, strict=True)]


def _said_first(of_stages: list[list[str]]) -> list[list[str]]:
    before = [[], *of_stages[:-1]]
    return [[] if words == earlier else words for words, earlier in zip(of_stages, before, strict=True)]


def _legal_limit(line: StageLine, now: dt.datetime) -> list[str]:
    """The limit of law beside the promise, unless a warning names it."""
    promise = line.promise
    if promise is None or promise.legal_due_at is None or legal_warning(line, now) or line.state == "done":
        return []
    return [_("Legal limit: %(limit)s.") % {"limit": due(promise.legal_due_at, now)}]


def legal_warning(line: StageLine, now: dt.datetime) -> list[str]:
    """That the limit of law has passed or may pass."""
    promise = line.promise
    if promise is None or promise.legal_due_at is None or line.who == "claimant" or line.state == "done":
        return []
    limit = {"limit": due(promise.legal_due_at, now)}
    if promise.legal_due_at < now:
        return [_("The legal limit was %(limit)s. We are late, and a supervisor knows.") % limit]
    if promise.exceeds_legal:
        return [_("This may pass the legal limit of %(limit)s. We say so now and work to prevent it.") % limit]
    return []


def _stage_tag(page: ClaimPage, line: StageLine) -> Mapping[str, object]:
    here = line.state in {"current", "slipped"}
    if here and line.who == "claimant" and page.headline.code not in {"reading", "complete"}:
        return {"tag_kind": "attention", "tag_text": _("Your turn")}
    if line.state == "slipped":
        return {"tag_kind": "attention", "tag_text": _("taking longer")}
    return {}
