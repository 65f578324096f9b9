"""`anlan read`: what the reading engine sees on a file, without any claim."""

from __future__ import annotations

from pathlib import Path

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, progress, results, show_json


def read(
    files: list[Path] = typer.Argument(..., help="Photos or PDFs."),
    as_json: bool = JsonOption,
) -> None:
    """Recognise and read pages: kind, fields, problems. Runs offline, in a process that can be killed."""
    from anlan.backbone.clock import now
    from anlan.engines.reading import FileRefused, inspect_file
    from anlan.engines.reading.process import ReaderProcess, ReadingFailed
    from anlan.kernel.calendar import shanghai_day

    rows, refused = [], 0
    with ReaderProcess(timeout_seconds=60) as reader:
        for path in files:
            try:
                inspect_file(path)
                for reading in reader.read(path, on=shanghai_day(now())):
                    progress.print(f"{path} page {reading.page}: {reading.kind} ({reading.seconds:.1f} s)")
                    rows.append({"path": str(path)} | reading.to_json())
            except FileNotFoundError:
                progress.print(f"[red]{path}: there is no such file[/red]")
                refused += 1
            except (FileRefused, ReadingFailed) as failed:
                progress.print(f"[red]{path}: {failed}[/red]")
                rows.append({"path": str(path), "refused": failed.code})
                refused += 1
    if as_json:
        show_json(rows)
    else:
        _show(rows)
    raise typer.Exit(int(Exit.FAILED if refused else Exit.OK))


def _show(rows: list[dict]) -> None:
    table = Table("file", "page", "kind", "field", "value", "sure")
    for row in rows:
        if "refused" in row:
            table.add_row(row["path"], "", f"refused: {row['refused']}", "", "", "")
            continue
        head = [Path(row["path"]).name, str(row["page"]), row["kind"]]
        if not row["fields"] and not row["problems"]:
            table.add_row(*head, "nothing was read", "", "")
        for name, field in row["fields"].items():
            table.add_row(*head, name, str(field["value"])[:60], f"{field['confidence']:.2f}")
            head = ["", "", ""]
        for problem in row["problems"]:
            table.add_row(*head, "problem", problem["code"], problem.get("field") or "")
            head = ["", "", ""]
    results.print(table)
