"""The pages of a claim as a list of documents with a status in words."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.utils.translation import gettext as _

from anlan.intake.domain.values import money
from anlan.intake.selectors.finding_words import best_guess_words, file_failure_words, finding_words
from anlan.intake.selectors.pages import BundleView, PageView, SubmissionView
from anlan.intake.selectors.words import kind_name
from anlan.kernel.money import yuan_text


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One row of the list of papers. `tag` is a kind of status tag: done, attention, waiting, neutral, refused."""

    submission_id: uuid.UUID
    page_id: uuid.UUID | None
    place: int
    name: str
    file_name: str
    tag: str
    tag_text: str
    words: tuple[str, ...]
    retake: bool
    medical: bool = True


def document_lines(bundle: BundleView) -> tuple[DocumentLine, ...]:
    """Every page that was sent, in order; a file whose pages are not read yet is one line that waits."""
    lines: list[DocumentLine] = []
    place = 0
    for sent in bundle.submissions:
        if not sent.pages:
            place += 1
            lines.append(_unread(sent, place))
        for page in sent.pages:
            place += 1
            lines.append(_read(sent, page, place))
        if sent.pages and sent.state == "waiting":
            lines.append(_unread(sent, place + 1))
    return tuple(lines)


def _unread(sent: SubmissionView, place: int) -> DocumentLine:
    if sent.state == "unreadable":
        words = (file_failure_words(sent.failure),)
        return DocumentLine(
            sent.id, None, place, sent.file_name, sent.file_name, "attention", _("please retake"), words, retake=True
        )
    name, tag = sent.file_name, _("reading")
    if sent.kind_seen and sent.kind_seen != "other":
        name, tag = kind_name(sent.kind_seen), _("reading the details")
    return DocumentLine(sent.id, None, place, name, sent.file_name, "active", tag, (), retake=False)


_TAGS = {
    "passed": "done",
    "note": "done",
    "retake": "attention",
    "duplicate": "neutral",
    "replaced": "neutral",
    "other": "neutral",
}


def _read(sent: SubmissionView, page: PageView, place: int) -> DocumentLine:
    texts = {
        "passed": _("in order"),
        "note": _("in order"),
        "retake": _("please retake"),
        "duplicate": _("sent twice"),
        "replaced": _("not needed any more"),
        "other": _("not needed"),
    }
    return DocumentLine(
        submission_id=sent.id,
        page_id=page.id,
        place=place,
        name=kind_name(page.kind),
        file_name=sent.file_name,
        tag=_TAGS[page.status],
        tag_text=texts[page.status],
        words=tuple(finding_words(finding) for finding in page.findings if finding.for_claimant) or _summary(page),
        retake=page.status == "retake",
    )


def _summary(page: PageView) -> tuple[str, ...]:
    """What was read, in a few words: enough to recognise the page."""
    if page.kind == "other":
        return (best_guess_words(page.best_guess),) if page.best_guess else ()
    values = {name: row["value"] for name, row in page.fields.items()}
    amount = money(values.get("total_amount"))
    if amount:
        return (f"¥{yuan_text(amount)}",)
    for name in ("hospital", "diagnosis", "bank", "issuer"):
        if values.get(name):
            return (values[name],)
    return ()
