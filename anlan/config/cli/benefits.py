"""`anlan benefits`: benefit schedules checked, told in words and compared, without a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from anlan.config.cli.language import Language, LanguageOption
from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json

if TYPE_CHECKING:
    from anlan.engines.adjudication import Linted, Problem, Schedule

app = typer.Typer(help="Check, explain and compare benefit schedules.", no_args_is_help=True)


_SAID = {
    "usable": {
        "zh-hans": "{file}：可以使用；{figures} 个数字，其中 {open} 个未核实",
        "en": "{file}: can be used; {figures} figure{s}, {open} not verified",
    },
    "unusable": {
        "zh-hans": "{file}：不能使用，有 {problems} 处要改正",
        "en": "{file}: cannot be used, {problems} problem{ss}",
    },
    "same": {
        "zh-hans": "两份方案赔付相同，文字也相同",
        "en": "the two schedules pay the same and say the same",
    },
}


@app.command()
def lint(
    files: list[Path] = typer.Argument(
        ..., metavar="FILE...", help="Benefit schedules: YAML files, or folders of them."
    ),
    strict: bool = typer.Option(False, "--strict", help="Remarks fail too."),
    language: Language = LanguageOption,
    as_json: bool = JsonOption,
) -> None:
    """Name every problem of schedule files at once: file, line, field, what is allowed. Exit 1 when there is any.

    Versions and editions of one product are also compared with each other.
    """
    from anlan.engines.adjudication import lint_schedule, lint_versions

    found = [(file, lint_schedule(file)) for file in _files(files)]
    between = lint_versions([(file, one.schedule) for file, one in found if one.schedule])
    found = [
        (file, replace(one, remarks=(*one.remarks, *(remark for other, remark in between if other == file))))
        for file, one in found
    ]
    if as_json:
        show_json([_linted(file, one, language.code) for file, one in found])
    else:
        for file, one in found:
            _show(file, one, language.code)
    bad = any(one.problems or (strict and one.remarks) for _, one in found)
    raise typer.Exit(int(Exit.FAILED if bad else Exit.OK))


@app.command()
def explain(
    file: Path = typer.Argument(..., help="The benefit schedule, a YAML file."),
    language: Language = LanguageOption,
    as_json: bool = JsonOption,
) -> None:
    """Tell a whole plan in plain words: what is paid, deductibles, rates, limits; figures not verified are marked."""
    from anlan.engines.adjudication import explain_plan

    schedule = _schedule(file, language.code)
    passages = explain_plan(schedule, language.code)
    if as_json:
        figures = [parameter for _, parameter in schedule.parameters]
        document: dict[str, Any] = {"file": str(file), "product": schedule.product, "edition": schedule.edition}
        document |= {"digest": schedule.digest, "language": language.code, "figures": len(figures)}
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
    language: Language = LanguageOption,
    as_json: bool = JsonOption,
) -> None:
    """Tell figure by figure what changed from one schedule to another."""
    from anlan.engines.adjudication import differences

    found = differences(_schedule(before, language.code), _schedule(after, language.code))
    if as_json:
        show_json([each.to_json() for each in found])
        return
    for each in found:
        results.print(each.words(language.code))
    if not found:
        progress.print(_SAID["same"][language.code])


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves; of a folder its YAML files."""
    found: list[Path] = []
    for path in paths:
        inside = sorted([*path.glob("*.yaml"), *path.glob("*.yml")]) if path.is_dir() else [path]
        if not inside:
            fail(f"the folder {path} holds no .yaml file", Exit.NOT_FOUND)
        found += inside
    for file in found:
        if not file.is_file():
            fail(f"there is no file {file}", Exit.NOT_FOUND)
    return found


def _schedule(path: Path, language: str) -> Schedule:
    from anlan.engines.adjudication import ScheduleInvalid, load_schedule

    if path.is_dir():
        fail(f"{path} is a folder; name one of its files", Exit.USAGE)
    (file,) = _files([path])
    try:
        return load_schedule(file)
    except ScheduleInvalid as invalid:
        fail(invalid.words(language), Exit.USAGE)


def _linted(file: Path, one: Linted, language: str) -> dict[str, Any]:
    row: dict[str, Any] = {"file": str(file), "usable": one.schedule is not None}
    if one.schedule:
        figures = [parameter for _, parameter in one.schedule.parameters]
        row |= {"digest": one.schedule.digest, "figures": len(figures)}
        row |= {"unverified": sum(not parameter.verified for parameter in figures)}
    return row | {
        "problems": [_plain(problem, language) for problem in one.problems],
        "remarks": [_plain(remark, language) for remark in one.remarks],
    }


def _plain(problem: Problem, language: str) -> dict[str, Any]:
    said = {"found": problem.found.spoken(language), "allowed": problem.allowed.spoken(language)}
    return {"line": problem.line, "path": problem.path} | said


def _show(file: Path, one: Linted, language: str) -> None:
    for problem in one.problems:
        results.print(f"{file}:{problem.line}: {problem.words(language)}")
    for remark in one.remarks:
        results.print(f"{file}:{remark.line}: {remark.words(language, 'remark')}")
    figures = [parameter for _, parameter in one.schedule.parameters] if one.schedule else []
    counts = {"figures": len(figures), "open": sum(not parameter.verified for parameter in figures)}
    counts["problems"] = len(one.problems)
    endings = {"s": "" if len(figures) == 1 else "s", "ss": "" if len(one.problems) == 1 else "s"}
    said = _SAID["usable" if one.schedule else "unusable"][language]
    progress.print(said.format(file=file, **counts, **endings))
