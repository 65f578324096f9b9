"""The pages of a bundle: as the rules see them, and as people see them."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from anlan.backbone.models import StoredFile
from anlan.backbone.sealed import blind_index
from anlan.engines.reading.values import WHOLE_PAGE, Box
from anlan.intake.domain.material import Assessment, FieldFact, Finding, Need, PageFacts
from anlan.intake.domain.readings import problem_of
from anlan.intake.domain.regions import box_within, shown_region
from anlan.intake.domain.values import INVOICES, invoice_key
from anlan.intake.models import Bundle, Page, Submission


@dataclass(frozen=True, slots=True)
class PageView:
    """A page with everything a screen shows of it.

    `status` is one of passed, retake, replaced (unusable, another page does its work), note, duplicate, other.
    `region` is what is shown of the upright page where that holds several papers; the boxes of the page's fields are
    fractions of it.
    """

    id: uuid.UUID
    submission_id: uuid.UUID
    number: int
    kind: str
    kind_confidence: float
    turned_degrees: int
    fields: Mapping[str, dict]
    findings: tuple[Finding, ...]
    status: str
    confirmed: bool
    seconds: float
    part: int = 1
    region: Box = WHOLE_PAGE
    best_guess: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """A file as sent, with its pages once they are read. `place` is its number on screen, from 1.

    `kind_seen` is what the page being read seems to be, "" before anything is known of it.
    """

    id: uuid.UUID
    place: int
    file_name: str
    state: str
    failure: str
    page_count: int
    submitted_at: dt.datetime
    pages: tuple[PageView, ...]
    kind_seen: str = ""


@dataclass(frozen=True, slots=True)
class BundleView:
    """The material of a case: files in order, what is missing, and whether anything is still being read."""

    id: uuid.UUID
    scene: str
    submissions: tuple[SubmissionView, ...]
    needs: tuple[Need, ...]
    met: Mapping[str, tuple[str, ...]]
    missing: tuple[Need, ...]
    retake: tuple[str, ...]
    waiting: int
    assessed: bool

    @property
    def complete(self) -> bool:
        """Everything needed is there, read and usable."""
        return self.assessed and not self.waiting and not self.missing and not self.retake

    def page(self, page_id: str) -> PageView | None:
        """One page by its id."""
        return next((page for sent in self.submissions for page in sent.pages if str(page.id) == page_id), None)


def page_facts(bundle_id: uuid.UUID) -> list[PageFacts]:
    """The pages the rules look at: read, of files not withdrawn, in the order they were sent."""
    sent = Submission.objects.filter(bundle_id=bundle_id, withdrawn_at__isnull=True).order_by("place")
    found: list[PageFacts] = []
    place = 0
    for submission in sent.prefetch_related("pages"):
        rows = sorted(submission.pages.all(), key=lambda page: (page.number, page.part))
        found += [_facts(page, submission, place + number) for number, page in enumerate(rows, start=1)]
        place += len(rows) or 1  # on screen a file without pages takes one place, too
    return found


def _facts(page: Page, submission: Submission, place: int) -> PageFacts:
    fields = {name: field_fact(row) for name, row in json.loads(page.fields).items()}
    return PageFacts(
        page_id=str(page.id),
        place=place,
        kind=page.kind,
        fields=fields,
        problems=tuple(problem_of(problem) for problem in page.problems),
        text=page.text,
        sha256=submission.stored_file_id,
        number_in_file=page.number,
        part=page.part,
        confirmed=page.confirmed_at is not None,
    )


def field_fact(row: Mapping[str, object]) -> FieldFact:
    """A stored field as the rules see it."""
    return FieldFact(str(row["value"]), float(row["confidence"]), bool(row.get("corrected")))


def read_values(bundle_id: uuid.UUID) -> dict[str, list[dict[str, str]]]:
    """Kind -> the values read on each usable page of that kind, duplicates left out."""
    bundle = Bundle.objects.get(pk=bundle_id)
    assessment = assessment_of(bundle)
    skipped = {finding.page_id for finding in assessment.findings if finding.blocking or finding.code == "duplicate"}
    values: dict[str, list[dict[str, str]]] = {}
    for page in page_facts(bundle_id):
        if page.page_id not in skipped:
            values.setdefault(page.kind, []).append({name: fact.value for name, fact in page.fields.items()})
    return values


def assessment_of(bundle: Bundle) -> Assessment:
    """The last assessment, from its stored form; an empty one before the first."""
    row = bundle.assessment or {"needs": [], "met_by": {}, "missing": [], "findings": [], "retake": []}
    return Assessment(
        needs=tuple(Need(tuple(kinds), because) for kinds, because in row["needs"]),
        met_by={kind: tuple(pages) for kind, pages in row["met_by"].items()},
        missing=tuple(Need(tuple(kinds), because) for kinds, because in row["missing"]),
        findings=tuple(Finding(**finding) for finding in row["findings"]),
        retake=tuple(row["retake"]),
    )


def bundle_view(bundle_id: uuid.UUID) -> BundleView:
    """Everything a page shows of a bundle, in three statements."""
    bundle = Bundle.objects.get(pk=bundle_id)
    assessment = assessment_of(bundle)
    sent = Submission.objects.filter(bundle_id=bundle_id, withdrawn_at__isnull=True)
    sent = list(sent.order_by("place").prefetch_related("pages"))
    return BundleView(
        id=bundle.id,
        scene=bundle.scene,
        submissions=tuple(_submission_view(row, assessment) for row in sent),
        needs=assessment.needs,
        met=assessment.met_by,
        missing=assessment.missing,
        retake=assessment.retake,
        waiting=sum(row.state == Submission.State.WAITING for row in sent),
        assessed=bundle.assessed_at is not None,
    )


def _submission_view(row: Submission, assessment: Assessment) -> SubmissionView:
    rows = sorted(row.pages.all(), key=lambda page: (page.number, page.part))
    pages = tuple(_page_view(page, assessment) for page in rows)
    being_read = row.state == Submission.State.WAITING and row.page_seen not in {page.number for page in pages}
    return SubmissionView(
        id=row.id,
        place=row.place,
        file_name=row.file_name,
        state=row.state,
        failure=row.failure,
        page_count=row.page_count,
        submitted_at=row.submitted_at,
        pages=pages,
        kind_seen=row.kind_seen if being_read else "",
    )


def _page_view(page: Page, assessment: Assessment) -> PageView:
    findings = assessment.findings_of(str(page.id))
    region = shown_region(page.region)
    fields = json.loads(page.fields)
    return PageView(
        id=page.id,
        submission_id=page.submission_id,
        number=page.number,
        kind=page.kind,
        kind_confidence=page.kind_confidence,
        turned_degrees=page.turned_degrees,
        fields={name: row | {"box": box_within(row.get("box"), region)} for name, row in fields.items()},
        findings=findings,
        status=_status(page, findings, assessment),
        confirmed=page.confirmed_at is not None,
        seconds=page.seconds,
        part=page.part,
        region=region,
        best_guess=page.best_guess,
    )


def _status(page: Page, findings: tuple[Finding, ...], assessment: Assessment) -> str:
    if any(finding.code == "duplicate" for finding in findings):
        return "duplicate"
    if str(page.id) in assessment.retake:
        return "retake"
    if page.kind == "other":
        return "other"
    if any(finding.blocking for finding in findings):
        return "replaced"  # unusable, but another page does its work
    return "note" if findings else "passed"


def stored_file_of(page_id: uuid.UUID, *, bundle_id: uuid.UUID) -> tuple[Page, StoredFile] | None:
    """A page of this very bundle and the file it is in, or None: pages of other bundles are not found."""
    page = Page.objects.select_related("submission__stored_file").filter(pk=page_id, submission__bundle_id=bundle_id)
    found = page.first()
    return (found, found.submission.stored_file) if found else None


def present_hashes(bundle_id: uuid.UUID, hashes: list[str]) -> set[str]:
    """Which of these contents the bundle already holds: a broken upload goes on where it stopped."""
    rows = Submission.objects.filter(bundle_id=bundle_id, withdrawn_at__isnull=True, stored_file_id__in=hashes)
    return set(rows.values_list("stored_file_id", flat=True))


def invoice_keys(pages: list[PageFacts]) -> dict[str, str]:
    """Page id -> invoice key, for pages that have one."""
    return {page.page_id: key for page in pages if page.kind in INVOICES and (key := invoice_key(page))}


def invoice_index(kind: str, fields: Mapping[str, Mapping[str, object]]) -> bytes | None:
    """The blind index under which an invoice is found beneath other claims; None for any other page."""
    facts = PageFacts("", 1, kind, {name: field_fact(row) for name, row in fields.items()})
    key = invoice_key(facts) if kind in INVOICES else None
    return blind_index("invoice", key) if key else None
