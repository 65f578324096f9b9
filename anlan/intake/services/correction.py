"""A person knows better: correcting a page and confirming it. Every correction is kept as a labelled example."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Mapping

from django.db import transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.services import journal
from anlan.intake.domain.entered import NotKept, entered, entered_amount
from anlan.intake.models import Bundle, Correction, Page
from anlan.intake.selectors.pages import invoice_index
from anlan.intake.selectors.rules import kinds
from anlan.intake.services.assessment import reassess
from anlan.intake.services.errors import CorrectionUnfit, PageNotFound, entry_unfit


def correct_page(
    *,
    bundle_id: uuid.UUID,
    page_id: uuid.UUID,
    kind: str | None = None,
    values: Mapping[str, str] | None = None,
    account: Account,
    at: dt.datetime,
) -> Page:
    """Set the kind or some fields of a page by a person's word and assess the bundle again.

    A corrected field carries confidence 1 and is never overwritten by a machine. An empty value clears the field.
    Raises `CorrectionUnfit` for a kind nobody knows, for a day or an amount that is none, and for items that are no
    list of items; then nothing is changed.
    """
    if kind is not None and kind not in kinds():
        raise CorrectionUnfit(field="kind", allowed=list(kinds()))
    kept = _kept(values or {})
    with transaction.atomic():
        bundle, page = _locked(bundle_id, page_id)
        before = {"kind": page.kind, "fields": json.loads(page.fields)}
        fields = dict(before["fields"])
        for name, value in kept.items():
            box = fields.get(name, {}).get("box")
            fields[name] = {"value": value, "confidence": 1.0, "corrected": True, "box": box}
        page.kind = kind or page.kind
        page.fields = json.dumps(fields, ensure_ascii=False)
        page.invoice_index = invoice_index(page.kind, fields)
        page.confirmed_at = at
        page.save(update_fields=["kind", "fields", "invoice_index", "confirmed_at"])
        _keep_example(page, before, {"kind": page.kind, "fields": fields}, account, at)
        changed = sorted(kept) + (["kind"] if page.kind != before["kind"] else [])
        actor = journal.actor_of(account)
        journal.record(
            Event("PageCorrected", bundle.chain, {"page": str(page.id), "changed": changed}), at=at, actor=actor
        )
        reassess(bundle=bundle, at=at, actor=actor)
    return page


def _kept(values: Mapping[str, str]) -> dict[str, str]:
    """What fields keep of what a person wrote."""
    try:
        for amount in _amounts(values.get("items", "")):
            entered_amount("items", amount)
        return {name: entered(name, text) for name, text in values.items()}
    except NotKept as fault:
        raise entry_unfit(fault) from fault


def confirm_page(*, bundle_id: uuid.UUID, page_id: uuid.UUID, account: Account, at: dt.datetime) -> Page:
    """A handler has looked at a page and found the reading right: doubts about the reading are settled by that."""
    with transaction.atomic():
        bundle, page = _locked(bundle_id, page_id)
        if page.confirmed_at is None:
            page.confirmed_at = at
            page.save(update_fields=["confirmed_at"])
            actor = journal.actor_of(account)
            journal.record(Event("PageConfirmed", bundle.chain, {"page": str(page.id)}), at=at, actor=actor)
            reassess(bundle=bundle, at=at, actor=actor)
    return page


def _keep_example(
    page: Page, before: Mapping[str, object], after: Mapping[str, object], account: Account, at: dt.datetime
) -> None:
    Correction.objects.create(
        page=page,
        corrected_at=at,
        corrected_by=account,
        before=json.dumps(before, ensure_ascii=False),
        after=json.dumps(after, ensure_ascii=False),
    )


_ITEMS_FORM = '[{"name": "...", "category": "...", "amount": "120.00", "in_list": "甲"}]'


def _amounts(items: str) -> list[str]:
    """The amounts of a list of items as written: words in place of one would count as nothing, unseen."""
    try:
        rows = json.loads(items.strip() or "[]")
    except ValueError:
        rows = None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CorrectionUnfit(field="items", allowed=_ITEMS_FORM)
    return [str(row.get("amount") or "") for row in rows]


def _locked(bundle_id: uuid.UUID, page_id: uuid.UUID) -> tuple[Bundle, Page]:
    bundle = Bundle.objects.select_for_update().get(pk=bundle_id)
    page = Page.objects.filter(pk=page_id, submission__bundle=bundle).first()
    if page is None:
        raise PageNotFound()
    return bundle, page
