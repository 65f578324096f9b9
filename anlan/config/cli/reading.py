"""`anlan read`: what the reading engine sees on files and folders, without any claim."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, fail, results, show_json, start

if TYPE_CHECKING:  # the picture libraries are only loaded by the commands that read
    from anlan.engines.reading import FileRefused, PageReading, Problem


def read(
    paths: list[Path] = typer.Argument(..., help="Photos, PDFs, OFDs, or folders of them."),
    kind_only: bool = typer.Option(False, help="Only say what each page is: about a fifth of the time."),
    why: bool = typer.Option(False, "--why", help="Also say which lines tell the kind of each page."),
    as_json: bool = JsonOption,
    jsonl: bool = typer.Option(False, "--jsonl", help="Print one JSON object a line, each as soon as it is known."),
) -> None:
    """Recognise and read pages: kind, fields, problems. Runs offline, in a process that can be killed."""
    if as_json and jsonl:
        fail("choose --json (one array) or --jsonl (a line a paper), not both", Exit.USAGE)
    start(database=False)
    from anlan.config.cli.papers import files_in

    files = files_in(paths)
    rows = []
    for row in _read(files, kind_only=kind_only, why=why):
        rows.append(row)
        if jsonl:
            typer.echo(json.dumps(row, ensure_ascii=False))
    if as_json:
        show_json(rows)
    elif not jsonl:
        _show(rows)
    raise typer.Exit(int(Exit.FAILED if any("refused" in row for row in rows) else Exit.OK))


def _read(files: list[Path], *, kind_only: bool, why: bool) -> Iterator[dict[str, Any]]:
    from anlan.backbone.clock import now
    from anlan.config.cli.papers import TIMEOUT_SECONDS, each_file, readings_of
    from anlan.engines.reading import FileRefused, ReaderProcess
    from anlan.kernel.calendar import shanghai_day

    with ReaderProcess(timeout_seconds=TIMEOUT_SECONDS) as reader:
        for path, found in each_file(
            files, partial(readings_of, reader=reader, on=shanghai_day(now()), kind_only=kind_only)
        ):
            yield refusal(path, found) if isinstance(found, FileRefused) else _row(path, found, why=why)


def _spoken(problem: Problem) -> dict[str, Any]:
    """A problem of the engine with its sentences in both languages."""
    from anlan.config.cli.bilingual import bilingual
    from anlan.intake.domain.material import Finding
    from anlan.intake.domain.readings import problem_of
    from anlan.intake.selectors.finding_words import finding_words

    known = problem_of(problem.to_json())
    finding = Finding("", known.code, known.field, facts=known.facts)
    return problem.to_json() | bilingual(partial(finding_words, finding))


def refusal(path: Path, refused: FileRefused) -> dict[str, Any]:
    """A file that could not be taken: its code, and what to do in both languages."""
    from anlan.config.cli.bilingual import bilingual
    from anlan.intake.services.errors import FileNotAccepted

    problem = FileNotAccepted(refused, file_name=path.name)
    words = bilingual(lambda: f"{problem.title} {problem.next_step}")
    return {"path": str(path), "refused": refused.code, "words": words}


def _row(path: Path, reading: PageReading, *, why: bool) -> dict[str, Any]:
    """A paper as one JSON object: what the engine says, with its problems in words."""
    from anlan.config.cli.bilingual import bilingual
    from anlan.engines.reading import why_kind
    from anlan.intake.selectors.finding_words import foreign_words

    plain = reading.to_json()
    problems = [_spoken(problem) for problem in reading.problems]
    row = {"path": str(path), "page": reading.page, "part": reading.part, "kind": reading.kind}
    row |= {"confidence": plain.pop("kind_confidence"), "fields": plain["fields"], "problems": problems}
    if reading.kind == "other" and not problems:
        row["words"] = bilingual(partial(foreign_words, reading.best_guess))
    if why:
        row["told_by"] = why_kind(reading)
    return row | {name: value for name, value in plain.items() if name not in row}


def _show(rows: list[dict[str, Any]]) -> None:
    table = Table("file", "page", "kind", "field", "value", "sure")
    for row in rows:
        name = Path(row["path"]).name
        if "refused" in row:
            table.add_row(name, "", f"refused: {row['refused']}", "", row["words"]["zh"], "")
            continue
        number = f"{row['page']}.{row['part']}" if row["part"] > 1 else str(row["page"])
        head = [name, number, f"{row['kind']} {row['confidence']:.2f}"]
        lines = [
            (field, str(found["value"])[:60], f"{found['confidence']:.2f}") for field, found in row["fields"].items()
        ]
        lines += [(problem["code"], problem["zh"], "!") for problem in row["problems"]]
        lines += [("", row["words"]["zh"], "")] if "words" in row else []
        lines += [("told by", " · ".join(row["told_by"]), "")] if row.get("told_by") else []
        for line in lines or [("", "", "")]:
            table.add_row(*head, *line)
            head = ["", "", ""]
    results.print(table)
