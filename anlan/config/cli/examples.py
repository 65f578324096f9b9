"""`anlan reading`: how well today's reading agrees with what people have corrected, and taking those examples out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, fail, problems_told, progress, results, show_json, start

app = typer.Typer(no_args_is_help=True)


@app.callback()
def reading() -> None:
    """Reading measured on labelled papers."""


@app.command()
def evaluate(
    folder: Path | None = typer.Option(None, help="Papers with truth.json or labels.json, instead of the corrections."),
    as_json: bool = JsonOption,
) -> None:
    """Read labelled papers again and count what is right now, beside what was right when a person looked."""
    start(database=folder is None, migrated=folder is None)
    from anlan.intake.domain.labels import score

    labels, said = _from_folder(folder) if folder else _from_corrections()
    if not labels:
        fail("nobody has corrected or confirmed a page yet; with --folder papers on disk are read", Exit.NOT_FOUND)
    report = _report(score(labels, said), had_before=folder is None or any(one.before for one in labels))
    if as_json:
        show_json(report)
    else:
        _show(report)


@app.command("export-examples")
def export(
    folder: Path = typer.Argument(..., help="A folder that does not exist yet."),
    viewer: str = typer.Option(..., help="User name of the member of staff in whose name the files are taken."),
    reason: str = typer.Option(..., help="Why; kept in the journal of every case."),
    as_json: bool = JsonOption,
) -> None:
    """Write the labelled papers and labels.json to a folder. They are personal data; each look is journalled."""
    start(migrated=True)
    from anlan.backbone.clock import now
    from anlan.backbone.models import Account
    from anlan.backbone.selectors.scope import scope_of
    from anlan.claims.selectors.scope import within
    from anlan.intake.services.examples import WARNING, export_examples

    at = now()
    account = Account.objects.filter(username=viewer, is_staff=True, is_active=True).first()
    if account is None:
        fail(f"there is no member of staff called {viewer}", Exit.NOT_FOUND)
    seen = {claim.chain for claim in within(scope_of(account, at=at), "see_medical_images")}
    if not seen:
        fail(f"{viewer} may not see the medical images of any case", Exit.NOT_ALLOWED)
    if not reason.strip():
        fail("give a reason: it is kept in the journal of every case", Exit.USAGE)
    if folder.exists():
        fail(f"{folder} exists already; name a folder that does not", Exit.CONFLICT)
    with problems_told():
        written, left_out = export_examples(folder=folder, viewer=account, reason=reason, chains=seen, at=at)
    progress.print(WARNING, style="yellow")
    if as_json:
        show_json({"folder": str(folder), "papers": written, "left_out": left_out, "warning": WARNING})
    else:
        results.print(f"{written} papers written to {folder}; {left_out} left out, which {viewer} may not see")


def _from_corrections() -> tuple[list[Any], list[Any]]:
    from anlan.backbone.services import files
    from anlan.config.cli.papers import TIMEOUT_SECONDS
    from anlan.engines.reading import ReaderProcess
    from anlan.intake.selectors.examples import examples

    labels: list[Any] = []
    said: list[Any] = []
    with ReaderProcess(timeout_seconds=TIMEOUT_SECONDS) as reader:
        for sha256, group in groupby(examples(), key=lambda example: example.file.sha256):
            of_file = list(group)
            progress.print(f"{sha256[:12]}: {len(of_file)} labelled papers")
            with files.local_path(of_file[0].file) as path:
                said += _read_again(path, [example.label for example in of_file], reader)
            labels += [example.label for example in of_file]
    return labels, said


def _from_folder(folder: Path) -> tuple[list[Any], list[Any]]:
    from anlan.config.cli.papers import TIMEOUT_SECONDS
    from anlan.engines.reading import ReaderProcess
    from anlan.intake.selectors.examples import FolderUnfit, folder_labels

    try:
        written = folder_labels(folder)
    except FolderUnfit as unfit:
        fail(str(unfit), Exit.USAGE)
    labels: list[Any] = []
    said: list[Any] = []
    with ReaderProcess(timeout_seconds=TIMEOUT_SECONDS) as reader:
        for file, group in groupby(sorted(written, key=lambda one: one.file), key=lambda one: one.file):
            of_file = list(group)
            progress.print(file, soft_wrap=True)
            if not Path(file).is_file():
                fail(f"{file}: named in the labels, but not there", Exit.USAGE)
            said += _read_again(Path(file), of_file, reader)
            labels += of_file
    return labels, said


def _read_again(path: Path, labels: Sequence[Any], reader: Any) -> Iterator[Any]:
    """What is read now of each labelled paper of a file; None where nothing is found in its place."""
    from anlan.config.cli.papers import readings_of
    from anlan.engines.reading import FileRefused
    from anlan.intake.domain.labels import reading_of, said_of

    try:
        readings = list(readings_of(path, reader, on=None, pages=sorted({label.page for label in labels})))
    except FileRefused as refused:
        progress.print(f"{path}: {refused}", style="red", soft_wrap=True)
        readings = []
    for label in labels:
        found = reading_of(label, readings)
        yield said_of(found) if found else None


def _report(found: Any, *, had_before: bool) -> dict[str, Any]:
    """Counts and shares, and where today's reading is wrong; no values, which are personal."""

    def counts(tally: Any) -> dict[str, Any]:
        """A tally as plain numbers; how many were right before only where somebody looked before."""
        row = {"of": tally.of, "now": tally.now, "share_now": round(tally.now / tally.of, 4)} if tally.of else {"of": 0}
        return row | ({"before": tally.before} if had_before else {})

    f1 = {"macro_f1_now": round(found.f1_now, 4)} | (
        {"macro_f1_before": round(found.f1_before, 4)} if had_before else {}
    )
    return {
        "kind": counts(found.pages) | f1,
        "fields": counts(found.fields),
        "kinds": {kind: counts(tally) for kind, tally in sorted(found.kinds.items())},
        "kind_fields": {f"{kind}.{name}": counts(tally) for (kind, name), tally in sorted(found.kind_fields.items())},
        "wrong": [dataclasses.asdict(miss) for miss in found.misses],
    }


def _show(report: dict[str, Any]) -> None:
    table = Table("what", "of", "before", "now", "share now")
    rows = {"kind": report["kind"]} | report["kinds"] | {"fields": report["fields"]} | report["kind_fields"]
    for name, row in rows.items():
        if row["of"]:
            table.add_row(name, str(row["of"]), str(row.get("before", "")), str(row["now"]), f"{row['share_now']:.1%}")
    results.print(table)
    results.print(f"macro-F1 of kinds: {report['kind']['macro_f1_now']:.3f}")
    for miss in report["wrong"]:
        worse = " (was right before)" if miss["new"] else ""
        results.print(f"wrong: {miss['file']} page {miss['page']}.{miss['part']} {miss['what']}{worse}")
