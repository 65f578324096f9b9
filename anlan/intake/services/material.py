"""Material comes in: a bundle is opened with its case, files are added and taken back."""

from __future__ import annotations

import datetime as dt
import unicodedata
import uuid
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.services import files, jobs, journal
from anlan.engines.reading import FileRefused, inspect_file
from anlan.intake.domain.material import Expectation
from anlan.intake.models import Bundle, Submission
from anlan.intake.selectors import expectations
from anlan.intake.services.assessment import reassess
from anlan.intake.services.errors import AlreadyWithdrawn, FileNotAccepted, PageNotFound, TooManyFiles
from anlan.kernel.identifiers import uuid7

_LONGEST_NAME = 255
# Control, format and surrogate characters, line and paragraph separators. Characters that Python's tables do not know
# yet (Cn, where the newest rare Chinese characters are) and private ones (Co) are parts of names.
_NEVER_SHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def open_bundle(*, chain: str, expected: Expectation, at: dt.datetime) -> Bundle:
    """A new, empty bundle for a case. The case's own event tells of it; no event of its own."""
    return Bundle.objects.create(
        id=uuid7(at), chain=chain, scene=expected.scene, expectation=expectations.to_text(expected), opened_at=at
    )


def submit_file(
    *, bundle_id: uuid.UUID, path: Path, file_name: str, account: Account | None, at: dt.datetime
) -> tuple[Submission, bool]:
    """Keep a file and enqueue its reading; answers the submission and whether it is new.

    The same content sent again (after a broken connection, say) answers the submission that is there already.
    Raises `FileNotAccepted` or `TooManyFiles`; nothing given before is touched.
    """
    name = _plain_name(file_name)
    try:
        facts = inspect_file(path, max_bytes=settings.MAX_FILE_BYTES)
    except FileRefused as refused:
        raise FileNotAccepted(refused, file_name=name) from refused
    with transaction.atomic():
        bundle = Bundle.objects.select_for_update().get(pk=bundle_id)
        sent = Submission.objects.filter(bundle=bundle, withdrawn_at__isnull=True)
        already = sent.filter(stored_file_id=facts.sha256).first()
        if already:
            return already, False
        if sent.count() >= settings.MAX_FILES_PER_CLAIM:
            raise TooManyFiles()
        stored = files.store(source=path, sha256=facts.sha256, media_type=facts.media_type, at=at)
        last = Submission.objects.filter(bundle=bundle).aggregate(place=Max("place"))["place"] or 0
        submission = Submission.objects.create(
            id=uuid7(at),
            bundle=bundle,
            stored_file=stored,
            file_name=name,
            page_count=facts.page_count,
            place=last + 1,
            submitted_at=at,
            submitted_by=account,
        )
        jobs.enqueue("intake.read_submission", queue="reading", submission_id=str(submission.id))
        event = Event(
            "MaterialSubmitted",
            bundle.chain,
            {"submission": str(submission.id), "file": facts.sha256, "pages": facts.page_count},
        )
        journal.record(event, at=at, actor=journal.actor_of(account) if account else journal.SYSTEM)
    return submission, True


def withdraw_file(*, bundle_id: uuid.UUID, submission_id: uuid.UUID, account: Account, at: dt.datetime) -> None:
    """Take a file back. The file itself is kept: what was given is never lost, it only counts no more."""
    with transaction.atomic():
        bundle = Bundle.objects.select_for_update().get(pk=bundle_id)
        submission = Submission.objects.filter(pk=submission_id, bundle=bundle).first()
        if submission is None:
            raise PageNotFound()
        if submission.withdrawn_at:
            raise AlreadyWithdrawn()
        submission.withdrawn_at = at
        submission.save(update_fields=["withdrawn_at"])
        actor = journal.actor_of(account)
        journal.record(Event("MaterialWithdrawn", bundle.chain, {"submission": str(submission.id)}), at=at, actor=actor)
        reassess(bundle=bundle, at=at, actor=actor)


def restore_file(*, bundle_id: uuid.UUID, submission_id: uuid.UUID, account: Account, at: dt.datetime) -> None:
    """Let a file that was taken back count again. Where the same content was sent anew meanwhile, nothing changes.

    Raises `PageNotFound` or `TooManyFiles`.
    """
    with transaction.atomic():
        bundle = Bundle.objects.select_for_update().get(pk=bundle_id)
        submission = Submission.objects.filter(pk=submission_id, bundle=bundle).first()
        if submission is None:
            raise PageNotFound()
        sent = Submission.objects.filter(bundle=bundle, withdrawn_at__isnull=True)
        if submission.withdrawn_at is None or sent.filter(stored_file_id=submission.stored_file_id).exists():
            return
        if sent.count() >= settings.MAX_FILES_PER_CLAIM:
            raise TooManyFiles()
        submission.withdrawn_at = None
        submission.save(update_fields=["withdrawn_at"])
        if submission.state == Submission.State.WAITING:
            # The job that was to read it may have found it taken back and left it alone.
            jobs.enqueue("intake.read_submission", queue="reading", submission_id=str(submission.id))
        actor = journal.actor_of(account)
        journal.record(Event("MaterialRestored", bundle.chain, {"submission": str(submission.id)}), at=at, actor=actor)
        reassess(bundle=bundle, at=at, actor=actor)


def _plain_name(file_name: str) -> str:
    """The last part of a name, without folders or control characters; its letters, rare ones too, are kept."""
    last = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(letter for letter in last if unicodedata.category(letter) not in _NEVER_SHOWN).strip(". ")
    return shown[-_LONGEST_NAME:] or "file"
