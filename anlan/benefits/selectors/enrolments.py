"""Imports of members, with their counts and the rows that were left out, and the words for why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from anlan.backbone.domain.scope import Scope
from anlan.benefits.models import EnrolmentImport, EnrolmentReject

# What happened, and what is allowed. Nothing of the row itself is told: it may hold anybody's number.
_WORDS: dict[str, tuple[Promise, Promise]] = {
    "text_unreadable": (
        gettext_lazy("The row cannot be read as text."),
        gettext_lazy("UTF-8 or GB18030 throughout; quotation marks closed on the same line"),
    ),
    "cells_missing": (gettext_lazy("The row has too few cells."), gettext_lazy("as many cells as the first row")),
    "cells_too_many": (gettext_lazy("The row has too many cells."), gettext_lazy("as many cells as the first row")),
    "column_unknown": (
        gettext_lazy("This column is not known; what stands in it was not read."),
        gettext_lazy("the columns of docs/reference/enrolment-file.md"),
    ),
    "identity_number_invalid": (
        gettext_lazy("The identity number is not valid."),
        gettext_lazy("18 characters with a correct check character (GB 11643)."),
    ),
    "name_missing": (gettext_lazy("The name is missing."), gettext_lazy("the name as on the identity card")),
    "text_unfit": (
        gettext_lazy("The text is too long or holds characters that cannot be kept."),
        gettext_lazy("names to 120, family keys to 40 characters, none of them control characters"),
    ),
    "day_unfit": (gettext_lazy("This is no day."), gettext_lazy("2026-01-31, 2026/01/31 or 20260131")),
    "differs_from_number": (
        gettext_lazy("This differs from what the identity number says."),
        gettext_lazy("the same as in the identity number, or nothing"),
    ),
    "sex_unfit": (
        gettext_lazy("This is no sex that is known."),
        gettext_lazy("male, female, M, F, 男, 女, or nothing"),
    ),
    "ends_before_start": (
        gettext_lazy("The cover ends before it starts."),
        gettext_lazy("an end on or after the start"),
    ),
    "outside_contract": (
        gettext_lazy("The day lies outside the contract."),
        gettext_lazy("days from the start to the end of the contract"),
    ),
    "not_born_yet": (
        gettext_lazy("The person is born after the cover ends."),
        gettext_lazy("a birth before the end of the cover"),
    ),
    "after_start": (
        gettext_lazy("The first cover begins after this one."),
        gettext_lazy("a day on or before the start, or nothing"),
    ),
    "years_unfit": (
        gettext_lazy("This is no number of claim-free years."),
        gettext_lazy("a whole number from 0 to 99, or nothing"),
    ),
    "yes_or_no_unfit": (
        gettext_lazy("This is neither yes nor no."),
        gettext_lazy("true, false, yes, no, 1, 0, 是, 否, or nothing while nobody has looked"),
    ),
    "twice_in_file": (
        gettext_lazy("The person already stands in an earlier row of this file."),
        gettext_lazy("each person once under a contract"),
    ),
    "already_enrolled": (
        gettext_lazy("The person is already enrolled under this contract."),
        gettext_lazy("each person once under a contract"),
    ),
    "already_insured": (
        gettext_lazy("The person is already insured under this contract."),
        gettext_lazy("each person once under a contract"),
    ),
    "overlap": (
        gettext_lazy("The person has this product at the same time under another contract."),
        gettext_lazy("days that no other contract of the product covers for the person"),
    ),
}


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import as a list shows it."""

    id: int
    contract_number: str
    product: str
    organisation_name: str
    file_name: str
    digest: str
    read: int
    loaded: int
    rejected: int
    state: str
    imported_at: dt.datetime
    imported_by: str
    withdrawn_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class RejectLine:
    """One row that was left out, in words."""

    row: int
    code: str
    column: str
    other: str
    what: str
    allowed: str


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """How many rows were left out for one reason."""

    code: str
    rows: int
    what: str
    allowed: str


@dataclass(frozen=True, slots=True)
class ImportPage:
    """One import, why rows were left out, and the first of them."""

    line: ImportLine
    reasons: tuple[ReasonLine, ...]
    first_rejects: tuple[RejectLine, ...]


def reject_words(code: str) -> str:
    """What is wrong with a rejected row."""
    return str(_WORDS[code][0])


def reject_allowed(code: str) -> str:
    """What would be taken in its place."""
    return str(_WORDS[code][1])


def imports(*, scope: Scope | None = None, contract_number: str = "", limit: int = 200) -> tuple[ImportLine, ...]:
    """The newest imports, of everybody or of the organisations whose reports a scope reaches. One statement."""
    rows = _reached(scope)
    if contract_number:
        rows = rows.filter(contract__number=contract_number)
    return tuple(_line(row) for row in rows[:limit])


def import_page(*, scope: Scope, import_id: int, most_rejects: int = 100) -> ImportPage | None:
    """One import with its reasons and first rejects; None when there is none in reach. Three statements."""
    row = _reached(scope).filter(pk=import_id).first()
    if row is None:
        return None
    rejected = EnrolmentReject.objects.filter(enrolment_import_id=import_id)
    counts = rejected.values_list("code").annotate(rows=Count("pk")).order_by("-rows", "code")
    return ImportPage(
        line=_line(row),
        reasons=tuple(ReasonLine(code, rows, reject_words(code), reject_allowed(code)) for code, rows in counts),
        first_rejects=tuple(_rejected(*one) for one in rejected.order_by("row").values_list(*_REJECT)[:most_rejects]),
    )


def rejects_of(import_id: int) -> Iterator[RejectLine]:
    """The rows of an import that were left out, in the order of the file, fetched a few thousand at a time."""
    rows = EnrolmentReject.objects.filter(enrolment_import_id=import_id).order_by("row")
    return (_rejected(*one) for one in rows.values_list(*_REJECT).iterator(chunk_size=5000))


_REJECT = ("row", "code", "column", "other")


def _rejected(row: int, code: str, column: str, other: str) -> RejectLine:
    return RejectLine(row, code, column, other, reject_words(code), reject_allowed(code))


def _reached(scope: Scope | None) -> QuerySet[EnrolmentImport]:
    rows = EnrolmentImport.objects.select_related("contract__schedule", "contract__organisation", "imported_by")
    rows = rows.defer("contract__schedule__text").order_by("-id")
    if scope is None:
        return rows
    within = Q(pk__in=())
    for path in scope.subtrees.get("see_reports", ()):
        within |= Q(contract__organisation__path__startswith=path)
    return rows.filter(within)


def _line(row: EnrolmentImport) -> ImportLine:
    return ImportLine(
        id=row.pk,
        contract_number=row.contract.number,
        product=row.contract.schedule.product,
        organisation_name=row.contract.organisation.name_zh,
        file_name=row.file_name,
        digest=row.digest,
        read=row.read_rows,
        loaded=row.loaded_rows,
        rejected=row.rejected_rows,
        state=row.state,
        imported_at=row.imported_at,
        imported_by=row.imported_by.name if row.imported_by else _("command line"),
        withdrawn_at=row.withdrawn_at,
    )
