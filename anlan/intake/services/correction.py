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
from anlan.intake.domain.values import money
from anlan.intake.models import Bundle, Correction, Page
from anlan.intake.selectors.pages import invoice_index
from anlan.intake.selectors.rules import kinds
from anlan.intake.services.assessment import reassess
from anlan.intake.services.errors import CorrectionUnfit, PageNotFound


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
    Raises `CorrectionUnfit` for a kind nobody knows, and for items that are no list of items or whose amounts are none.
    """
    if kind is not None and kind not in kinds():
        raise CorrectionUnfit(field="kind", allowed=list(kinds()))
    if not _is_item_list((values or {}).get("items", "")):
        raise CorrectionUnfit(field="items", allowed=_ITEMS_FORM)
    with transaction.atomic():
        bundle, page = _locked(bundle_id, page_id)
        before = {"kind": page.kind, "fields": json.loads(page.fields)}
        fields = dict(before["fields"])
        for name, value in (values or {}).items():
            box = fields.get(name, {}).get("box")
            fields[name] = {"value": value.strip(), "confidence": 1.0, "corrected": True, "box": box}
        page.kind = kind or page.kind
        page.fields = json.dumps(fields, ensure_ascii=False)
        page.invoice_index = invoice_index(page.kind, fields)
        page.confirmed_at = at
        page.save(update_fields=["kind", "fields", "invoice_index", "confirmed_at"])
        _keep_example(page, before, {"kind": page.kind, "fields": fields}, account, at)
        changed = sorted(values or {}) + (["kind"] if page.kind != before["kind"] else [])
        actor = journal.actor_of(account)
        journal.record(
            Event("PageCorrected", bundle.chain, {"page": str(page.id), "changed": changed}), at=at, actor=actor
        )
        reassess(bundle=bundle, at=at, actor=actor)
    return page


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


def _is_item_list(text: str) -> bool:
    try:
        rows = json.loads(text.strip() or "[]")
    except ValueError:
        return False
    return isinstance(rows, list) and all(isinstance(row, dict) and _has_amount_or_none(row) for row in rows)


def _has_amount_or_none(row: Mapping[str, object]) -> bool:
    """Whether a row can be counted: words in place of an amount would count as nothing, and nobody would know."""
    amount = str(row.get("amount") or "").strip()
    return not amount or money(amount) is not None


def _locked(bundle_id: uuid.UUID, page_id: uuid.UUID) -> tuple[Bundle, Page]:
    bundle = Bundle.objects.select_for_update().get(pk=bundle_id)
    page = Page.objects.filter(pk=page_id, submission__bundle=bundle).first()
    if page is None:
        raise PageNotFound()
    return bundle, page
