"""`anlan benefits`: benefit schedules checked, told in words and compared, without a database."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json

if TYPE_CHECKING:
    from anlan.engines.adjudication import Linted, Schedule

app = typer.Typer(help="Check, explain and compare benefit schedules.", no_args_is_help=True)


class Language(StrEnum):
    """A language that adjudication has words in."""

    ZH_HANS = "zh-hans"
    EN = "en"


@app.command()
def lint(
    files: list[Path] = typer.Argument(..., metavar="FILE...", help="Benefit schedules, YAML files."),
    strict: bool = typer.Option(False, "--strict", help="Remarks fail too."),
    as_json: bool = JsonOption,
) -> None:
    """Name every problem of schedule files at once: file, line, field, what is allowed. Exit 1 when there is any."""
    from anlan.engines.adjudication import lint_schedule

    _there(files)
    found = [(file, lint_schedule(file)) for file in files]
    if as_json:
        show_json([_linted(file, one) for file, one in found])
    else:
        for file, one in found:
            _show(file, one)
    bad = any(one.problems or (strict and one.remarks) for _, one in found)
    raise typer.Exit(int(Exit.FAILED if bad else Exit.OK))


@app.command()
def explain(
    file: Path = typer.Argument(..., help="The benefit schedule, a YAML file."),
    language: Language = typer.Option(Language.ZH_HANS, help="zh-hans or en."),
    as_json: bool = JsonOption,
) -> None:
    """Tell a whole plan in plain words: what is paid, deductibles, rates, limits; figures not verified are marked."""
    from anlan.engines.adjudication import explain_plan

    schedule = _schedule(file)
    passages = explain_plan(schedule, language.value)
    if as_json:
        figures = [parameter for _, parameter in schedule.parameters]
        document: dict[str, Any] = {"file": str(file), "product": schedule.product, "edition": schedule.edition}
        document |= {"digest": schedule.digest, "language": language.value, "figures": len(figures)}
        document |= {"unverified": sum(not parameter.verified for parameter in figures)}
        show_json(document | {"passages": [asdict(passage) for passage in passages]})
        return
    for at, passage in enumerate(passages):
        results.print(f"{chr(10) if at else ''}{passage.title}")
        for sentence in passage.sentences:
            results.print(f"  · {sentence}")


@app.command()
def diff(
    before: Path = typer.Argument(..., metavar="A", help="The earlier schedule."),
    after: Path = typer.Argument(..., metavar="B", help="The later schedule."),
    language: Language = typer.Option(Language.ZH_HANS, help="zh-hans or en."),
    as_json: bool = JsonOption,
) -> None:
    """Tell figure by figure what changed from one schedule to another."""
    from anlan.engines.adjudication import differences

    found = differences(_schedule(before), _schedule(after))
    if as_json:
        show_json([each.to_json() for each in found])
        return
    for each in found:
        results.print(each.words(language.value))
    if not found:
        progress.print("the two schedules pay the same and say the same")


def _there(files: list[Path]) -> None:
    for file in files:
        if not file.is_file():
            fail(f"there is no file {file}", Exit.NOT_FOUND)


def _schedule(file: Path) -> Schedule:
    from anlan.engines.adjudication import ScheduleInvalid, load_schedule

    _there([file])
    try:
        return load_schedule(file)
    except ScheduleInvalid as invalid:
        fail(str(invalid), Exit.USAGE)


def _linted(file: Path, one: Linted) -> dict[str, Any]:
    row: dict[str, Any] = {"file": str(file), "usable": one.schedule is not None}
    if one.schedule:
        figures = [parameter for _, parameter in one.schedule.parameters]
        row |= {"digest": one.schedule.digest, "figures": len(figures)}
        row |= {"unverified": sum(not parameter.verified for parameter in figures)}
    return row | {
        "problems": [asdict(problem) for problem in one.problems],
        "remarks": [asdict(remark) for remark in one.remarks],
    }


def _show(file: Path, one: Linted) -> None:
    for problem in one.problems:
        where = problem.path or "the file"
        results.print(f"{file}:{problem.line}: {where}: {problem.found}; allowed: {problem.allowed}")
    for remark in one.remarks:
        results.print(f"{file}:{remark.line}: remark: {remark.path}: {remark.found}; usual: {remark.allowed}")
    if one.schedule:
        figures = [parameter for _, parameter in one.schedule.parameters]
        unverified = sum(not parameter.verified for parameter in figures)
        progress.print(f"{file}: can be used; {len(figures)} figures, {unverified} not verified")
    else:
        progress.print(f"{file}: cannot be used, {len(one.problems)} problems")
