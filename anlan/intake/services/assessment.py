"""Holding what was read against what the scene needs, after every change."""

from __future__ import annotations

import dataclasses
import datetime as dt

from anlan.backbone.domain.journal import Event
from anlan.backbone.sealed import blind_index
from anlan.backbone.services import journal
from anlan.intake.domain.completeness import assess
from anlan.intake.domain.material import Assessment
from anlan.intake.models import Bundle, Page, Submission
from anlan.intake.selectors import expectations, rules
from anlan.intake.selectors.pages import invoice_keys, page_facts
from anlan.kernel.calendar import shanghai_day


def reassess(*, bundle: Bundle, at: dt.datetime, actor: str = journal.SYSTEM) -> Assessment:
    """Assess a bundle as it stands, store the answer and tell the rooms above (`MaterialAssessed`).

    The caller holds the bundle's row lock, so that of two pages finishing at once the later one sees both.
    """
    pages = page_facts(bundle.id)
    result = assess(
        scene=rules.scenes()[bundle.scene],
        kinds=rules.kinds(),
        pages=pages,
        expected=expectations.from_text(bundle.expectation),
        on=shanghai_day(at),
        used_elsewhere=_used_elsewhere(bundle, invoice_keys(pages)),
    )
    waiting = Submission.objects.filter(
        bundle=bundle, state=Submission.State.WAITING, withdrawn_at__isnull=True
    ).count()
    bundle.assessment = _stored(result)
    bundle.assessed_at = at
    bundle.save(update_fields=["assessment", "assessed_at"])
    payload = {
        "complete": result.complete and not waiting,
        "waiting": waiting,
        "missing": [list(need.kinds) for need in result.missing],
        "retake": list(result.retake),
    }
    journal.record(Event("MaterialAssessed", bundle.chain, payload), at=at, actor=actor)
    return result


def _used_elsewhere(bundle: Bundle, keys: dict[str, str]) -> frozenset[str]:
    if not keys:
        return frozenset()
    by_index = {blind_index("invoice", key): key for key in keys.values()}
    others = Page.objects.filter(invoice_index__in=list(by_index), submission__withdrawn_at__isnull=True)
    others = others.exclude(submission__bundle=bundle)
    return frozenset(by_index[bytes(index)] for index in others.values_list("invoice_index", flat=True))


def _stored(result: Assessment) -> dict[str, object]:
    return {
        "needs": [[list(need.kinds), need.because] for need in result.needs],
        "met_by": {kind: list(pages) for kind, pages in result.met_by.items()},
        "missing": [[list(need.kinds), need.because] for need in result.missing],
        "findings": [dataclasses.asdict(finding) for finding in result.findings],
        "retake": list(result.retake),
    }
