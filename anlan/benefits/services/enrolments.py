"""Members of mass plans enter by the file, all or nothing, and are taken back by the file as long as nobody claimed."""

from __future__ import annotations

import csv
import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.problems import NotFound, Problem
from anlan.backbone.services import journal
from anlan.benefits.domain.enrolment_columns import Terms
from anlan.benefits.models import Contract, EnrolmentImport, Insured
from anlan.benefits.selectors.enrolments import reject_allowed, reject_words
from anlan.benefits.services import enrolment_tables as tables
from anlan.benefits.services.enrolment_loading import Loaded, Told, load
from anlan.benefits.services.enrolment_source import Source, digest_of, opened

State = EnrolmentImport.State
OWN_PART_FROM_ROWS = 100_000  # smaller imports share one table: thousands of tables would slow every look-up
_EPOCH = dt.date(1970, 1, 1)


class ContractUnknown(NotFound):
    """No contract has this number."""

    code = "contract_not_found"
    title = _("There is no contract with this number.")
    next_step = _("Check the number, or register the contract first.")


class ImportUnknown(NotFound):
    """No import has this number."""

    code = "import_not_found"
    title = _("There is no import with this number.")
    next_step = _("Choose one of the list of imports.")


class AlreadyImported(Problem):
    """The same file was taken in before; `enrolment_import` names that import."""

    status = 409
    code = "already_imported"
    title = _("This file has already been imported for this contract.")
    next_step = _("Withdraw that import first if the file is to be imported again.")


class ImportRunning(Problem):
    """Another import of the same product is under way; the two would not see each other's members."""

    status = 409
    code = "import_running"
    title = _("Another import for this product is running.")
    next_step = _("Import this file when the other import has ended.")


class RowsRejected(Problem):
    """A strict import met rows that cannot be enrolled. Nothing was loaded; `reasons` counts them."""

    status = 409
    code = "rows_rejected"
    title = _("Some rows cannot be enrolled, and the import was to be strict.")
    next_step = _("Correct the rows, or import without being strict.")


class NobodyToEnrol(Problem):
    """Not one row of the file can be enrolled; `reasons` counts why."""

    status = 422
    code = "nobody_to_enrol"
    title = _("No row of this file can be enrolled.")
    next_step = _("Look at the reasons, correct the file and import it again.")


class AlreadyWithdrawn(Problem):
    """The import was taken back before."""

    status = 409
    code = "import_already_withdrawn"
    title = _("This import has already been withdrawn.")


class MembersHaveClaimed(Problem):
    """Somebody of the import has reported a claim; `members` says how many."""

    status = 409
    code = "members_have_claimed"
    title = _("Members of this import have reported claims.")
    allowed = _("An import is withdrawn only as long as none of its members has claimed.")
    next_step = _("End the cover of single members instead, by a change of their contract.")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `read` is always `loaded` plus `rejected`; `reasons` counts the rejected rows by code."""

    import_id: int
    contract_number: str
    read: int
    loaded: int
    rejected: int
    reasons: Mapping[str, int]
    unknown_columns: tuple[str, ...]


def import_enrolments(
    *,
    path: Path,
    contract_number: str,
    at: dt.datetime,
    account: Account | None = None,
    strict: bool = False,
    rejects_file: Path | None = None,
    processes: int | None = None,
    told: Told = lambda rows, place, whole: None,
) -> Imported:
    """Enrol every fit row of a file under a contract, in one transaction: an import that is interrupted leaves nothing.

    Rows that cannot be enrolled are left out, written to `rejects_file` and kept beside the import; with `strict` they
    stop it. Raises `EnrolmentFileUnfit`, `ContractUnknown`, `AlreadyImported`, `ImportRunning`, `RowsRejected`,
    `NobodyToEnrol`.
    """
    source = opened(path)
    digest = digest_of(path)
    with transaction.atomic():
        contract = _contract(contract_number)
        _not_twice(contract, digest)
        staged = tables.stage(own_part=source.most_rows >= OWN_PART_FROM_ROWS)
        terms = Terms(contract.starts_on, contract.ends_on)
        chunks = source.chunks(terms=terms, import_id=staged.import_id, part=staged.part)
        side_by_side = processes or os.cpu_count() or 1
        loaded = load(chunks, into=staged, processes=side_by_side, size=source.size, told=told)
        reasons = _checked(staged, loaded, contract)
        answer = _answer(staged, loaded, reasons, contract, source)
        if rejects_file is not None:
            _write_rejects(rejects_file, answer.unknown_columns)
        if strict and (answer.rejected or answer.unknown_columns):
            columns = list(answer.unknown_columns)
            raise RowsRejected(rejected=answer.rejected, reasons=dict(reasons), unknown_columns=columns)
        if not answer.loaded:
            raise NobodyToEnrol(read=answer.read, reasons=dict(reasons))
        _keep(staged, loaded, answer, contract, path, digest, account, at)
    return answer


def withdraw_import(*, import_id: int, at: dt.datetime, account: Account | None = None) -> EnrolmentImport:
    """Take an import back: its members are gone, its row stays. Raises `ImportUnknown`, `AlreadyWithdrawn`,
    `MembersHaveClaimed`."""
    with transaction.atomic():
        row = EnrolmentImport.objects.select_for_update().filter(pk=import_id).first()
        if row is None:
            raise ImportUnknown()
        if row.state == State.WITHDRAWN:
            raise AlreadyWithdrawn()
        members = Insured.objects.filter(enrolled_by=row).count()
        if members:
            raise MembersHaveClaimed(members=members)
        tables.remove(tables.Staged(row.pk, row.part))
        row.state, row.withdrawn_at = State.WITHDRAWN, at
        row.save(update_fields=["state", "withdrawn_at"])
        event = Event(
            "EnrolmentsWithdrawn", f"contract/{row.contract_id}", {"import": row.pk, "members": row.loaded_rows}
        )
        journal.record(event, at=at, actor=journal.actor_of(account) if account else journal.SYSTEM)
    return row


def _contract(number: str) -> Contract:
    contract = Contract.objects.select_related("schedule").defer("schedule__text").filter(number=number).first()
    if contract is None:
        raise ContractUnknown()
    if not tables.take_product(contract.schedule.product):
        raise ImportRunning()
    return contract


def _not_twice(contract: Contract, digest: str) -> None:
    earlier = EnrolmentImport.objects.filter(contract=contract, digest=digest, state=State.LOADED).first()
    if earlier is not None:
        raise AlreadyImported(enrolment_import=earlier.pk)


def _checked(staged: tables.Staged, loaded: Loaded, contract: Contract) -> Mapping[str, int]:
    tables.keep_rejects(loaded.unfit())
    tables.reject_repeats(staged, loaded.perhaps_twice())
    loaded.indexes.clear()
    tables.index(staged)
    if loaded.copied:
        tables.reject_enrolled(
            staged,
            contract_id=contract.pk,
            product=contract.schedule.product,
            first_day=_day(loaded.first_day),
            last_day=_day(loaded.last_day),
        )
    return tables.reject_counts()


def _answer(
    staged: tables.Staged, loaded: Loaded, reasons: Mapping[str, int], contract: Contract, source: Source
) -> Imported:
    rejected = sum(reasons.values())
    return Imported(
        import_id=staged.import_id,
        contract_number=contract.number,
        read=loaded.read,
        loaded=loaded.read - rejected,
        rejected=rejected,
        reasons=reasons,
        unknown_columns=source.head.unknown,
    )


def _keep(
    staged: tables.Staged,
    loaded: Loaded,
    answer: Imported,
    contract: Contract,
    path: Path,
    digest: str,
    account: Account | None,
    at: dt.datetime,
) -> None:
    EnrolmentImport.objects.create(
        id=staged.import_id,
        contract=contract,
        file_name=path.name[:255],
        digest=digest,
        part=staged.part,
        read_rows=answer.read,
        loaded_rows=answer.loaded,
        rejected_rows=answer.rejected,
        first_day=_day(loaded.first_day),
        last_day=_day(loaded.last_day),
        imported_at=at,
        imported_by=account,
    )
    tables.store_rejects(staged.import_id)
    tables.attach(staged)
    payload = {
        "import": staged.import_id,
        "file": digest,
        "read": answer.read,
        "loaded": answer.loaded,
        "rejected": answer.rejected,
    }
    event = Event("EnrolmentsImported", f"contract/{contract.pk}", payload)
    journal.record(event, at=at, actor=journal.actor_of(account) if account else journal.SYSTEM)


def _write_rejects(file: Path, unknown_columns: tuple[str, ...]) -> None:
    with file.open("w", encoding="utf-8-sig", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(("row", "code", "column", "other", "what", "allowed"))
        for column in unknown_columns:
            words = (reject_words("column_unknown"), reject_allowed("column_unknown"))
            writer.writerow((1, "column_unknown", column, "", *words))
        for one in tables.rejects():
            words = (reject_words(one.code), reject_allowed(one.code))
            writer.writerow((one.row, one.code, one.column, one.other, *words))


def _day(days: int | None) -> dt.date | None:
    return None if days is None else _EPOCH + dt.timedelta(days=days)
