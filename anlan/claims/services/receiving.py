"""Claims and questions that other systems send as documents: taken in once, kept as they came."""

from __future__ import annotations

import datetime as dt
import hashlib
import tempfile
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.problems import Problem
from anlan.backbone.sealed import blind_index
from anlan.backbone.services import journal
from anlan.claims.models import Claim, EligibilityAnswer, SentClaim
from anlan.claims.services.material import add_file
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.kernel.identifiers import uuid7


class IdentifierReused(Problem):
    """A claim under an identifier of the sender that already stands for another claim."""

    status = 409
    code = "claim_identifier_reused"
    title = _("This identifier belongs to another claim")
    detail = _("You have sent a claim under this identifier before, with other content.")
    next_step = _("Give a new claim a new identifier; repeat a claim only with exactly the same content.")


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that came inside the document."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Sending:
    """A claim as another system sends it. `identifier` is the sender's own name for it, `resource` its text."""

    notice: Notice
    files: tuple[SentFile, ...]
    identifier: str | None
    content_hash: bytes
    resource: str


def receive_claim(*, sending: Sending, account: Account, at: dt.datetime) -> Claim:
    """Open the claim with its bill and its files, once: the same identifier and content answer the claim there is.

    All of it is kept or nothing. Raises `IdentifierReused`, and what `notify_loss` and `add_file` raise.
    """
    with transaction.atomic():
        row = _locked_row(sending, account, at)
        if bytes(row.content_hash) != sending.content_hash:
            raise IdentifierReused()
        if row.claim_id is not None:
            return row.claim
        opened = notify_loss(notice=sending.notice, account=account, at=at)
        for file in sending.files:
            _add(file, opened.claim, account, at)
        row.claim, row.computed, row.resource = opened.claim, opened.adjudication, sending.resource
        row.save(update_fields=["claim", "computed", "resource"])
    return opened.claim


def keep_eligibility(
    *,
    answer_id: uuid.UUID,
    question: str,
    answer: str,
    on: dt.date,
    found: Sequence[str],
    account: Account,
    at: dt.datetime,
) -> EligibilityAnswer:
    """Keep a question about somebody's cover with its answer, for whoever asked to read again; the journal tells of it.

    `found` names the covers that were told of, as `ShownCover` names them.
    """
    payload = {"day": on.isoformat(), "found": list(found)}
    with transaction.atomic():
        kept = EligibilityAnswer.objects.create(
            id=answer_id, asked_by=account, question=question, answer=answer, answered_at=at
        )
        asked = Event("EligibilityAsked", f"look-ups/{account.pk}", payload)
        journal.record(asked, at=at, actor=journal.actor_of(account))
    return kept


def _locked_row(sending: Sending, account: Account, at: dt.datetime) -> SentClaim:
    """The row of the identifier, made now or long ago, held until the transaction ends."""
    new = SentClaim(id=uuid7(at), sender=account, content_hash=sending.content_hash, received_at=at)
    if sending.identifier is None:
        new.save(force_insert=True)
        return new
    # A blind index overlooks case and spaces, which tell a sender's identifiers apart.
    exact = hashlib.sha256(sending.identifier.encode()).hexdigest()
    new.identifier_index = blind_index("sent claim", exact)
    SentClaim.objects.bulk_create([new], ignore_conflicts=True)  # waits for whoever sends the same just now
    rows = SentClaim.objects.select_for_update(of=("self",)).select_related("claim")
    return rows.get(sender=account, identifier_index=new.identifier_index)


def _add(file: SentFile, claim: Claim, account: Account, at: dt.datetime) -> None:
    with tempfile.NamedTemporaryFile(prefix="anlan-upload-") as copy:
        copy.write(file.content)
        copy.flush()
        add_file(claim=claim, path=Path(copy.name), file_name=file.name, account=account, at=at)
