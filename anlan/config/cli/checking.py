"""`anlan check`: whether the papers on disk are complete for a scene and right for a contract, without any database."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import typer
import yaml

from anlan.config.cli.starting import Exit, JsonOption, fail, results, show_json, start


def check(
    paths: list[Path] = typer.Argument(..., help="Photos, PDFs, OFDs, or folders of them."),
    contract: Path = typer.Option(..., help="JSON or YAML: whom and when the contract covers, what was reported."),
    scene: str = typer.Option(
        "", help="What happened: inpatient, outpatient, ... If not given, the contract file says."
    ),
    on: str = typer.Option("", help="The day for which papers must be valid, as 2026-11-02. Today if not given."),
    as_json: bool = JsonOption,
) -> None:
    """Read papers and say what is missing, what is wrong and what to do. Exit 0 complete, 1 not, 2 wrongly used."""
    start(database=False)
    from anlan.backbone.clock import now
    from anlan.config.cli.papers import TIMEOUT_SECONDS, each_file, files_in, readings_of
    from anlan.engines.reading import FileRefused, ReaderProcess
    from anlan.kernel.calendar import shanghai_day

    expected = _expectation(contract, scene)
    day = _day(on) or shanghai_day(now())
    files = files_in(paths)
    with ReaderProcess(timeout_seconds=TIMEOUT_SECONDS) as reader:
        found = list(each_file(files, partial(readings_of, reader=reader, on=day)))
    readings = [(path, one) for path, one in found if not isinstance(one, FileRefused)]
    refused = [(path, one) for path, one in found if isinstance(one, FileRefused)]
    report = checked(readings, expected, on=day)
    report["refused"] = _refusals(refused)
    if as_json:
        show_json(report)
    else:
        _show(report)
    raise typer.Exit(int(Exit.OK if report["complete"] and not refused else Exit.FAILED))


def checked(readings: Sequence[tuple[Path, Any]], expected: Any, *, on: dt.date) -> dict[str, Any]:
    """What the pure rules say of readings: complete or not, what is missing, every problem in both languages."""
    from anlan.intake.domain.completeness import assess
    from anlan.intake.domain.readings import facts_of
    from anlan.intake.selectors.rules import kinds, scenes

    pages = [
        facts_of(reading, page_id=str(place), place=place, sha256=_content(path))
        for place, (path, reading) in enumerate(readings, start=1)
    ]
    answer = assess(scene=scenes()[expected.scene], kinds=kinds(), pages=pages, expected=expected, on=on)
    rows = {
        page.page_id: {
            "place": page.place,
            "path": str(path),
            "page": reading.page,
            "part": reading.part,
            "kind": reading.kind,
            "confidence": reading.kind_confidence,
        }
        for page, (path, reading) in zip(pages, readings, strict=True)
    }
    return {
        "complete": answer.complete,
        "scene": expected.scene,
        "on": on.isoformat(),
        "missing": [_missing(need) for need in answer.missing],
        "retake": [rows[page_id] for page_id in answer.retake],
        "problems": [rows[finding.page_id] | _problem(finding) for finding in answer.findings],
        "pages": list(rows.values()),
    }


def _content(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _missing(need: Any) -> dict[str, Any]:
    from anlan.config.cli.bilingual import bilingual
    from anlan.intake.selectors.words import need_name, need_reason

    row = {"kinds": list(need.kinds), "because": need.because}
    return row | bilingual(partial(need_name, need)) | {"reason": bilingual(partial(need_reason, need))}


def _problem(finding: Any) -> dict[str, Any]:
    from anlan.config.cli.bilingual import bilingual
    from anlan.intake.selectors.finding_words import finding_words

    row = {"code": finding.code, "field": finding.field, "blocking": finding.blocking, "facts": dict(finding.facts)}
    return row | bilingual(partial(finding_words, finding))


def _refusals(refused: Sequence[tuple[Path, Any]]) -> list[dict[str, Any]]:
    from anlan.config.cli.reading import refusal

    return [refusal(path, one) for path, one in refused]


def _expectation(contract: Path, scene: str) -> Any:
    from anlan.intake.selectors.expectations import ContractUnfit, from_plain

    if not contract.is_file():
        fail(f"{contract}: there is no such file; it holds insured_name, id_number, loss_on, ...", Exit.USAGE)
    try:
        text = contract.read_text(encoding="utf-8")
        plain = json.loads(text) if contract.suffix.lower() == ".json" else yaml.safe_load(text)
    except (ValueError, yaml.YAMLError) as broken:
        fail(f"{contract} is neither JSON nor YAML: {broken}", Exit.USAGE)
    if not isinstance(plain, Mapping):
        fail(f"{contract} must hold keys and values: insured_name, id_number, loss_on, ...", Exit.USAGE)
    try:
        return from_plain({str(key): value for key, value in plain.items()}, scene=scene)
    except ContractUnfit as unfit:
        fail(f"{contract}: {unfit}", Exit.USAGE)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        fail(f"--on {text} is no day; write it as 2026-11-02", Exit.USAGE)


def _show(report: Mapping[str, Any]) -> None:
    for page in report["pages"]:
        results.print(f"{page['place']:>3}  {page['kind']:<28} {page['path']} {page['page']}.{page['part']}")
    for problem in report["problems"]:
        results.print(f"第 {problem['place']} 页 page {problem['place']}: {problem['zh']} {problem['en']}")
    for one in report["refused"]:
        results.print(f"{one['path']}: {one['words']['zh']} {one['words']['en']}")
    for need in report["missing"]:
        reason = need["reason"]["zh"] and f"（{need['reason']['zh']} {need['reason']['en']}）"
        results.print(f"缺少 missing: {need['zh']} {need['en']}{reason}")
    for page in report["retake"]:
        results.print(f"请重拍 please retake: 第 {page['place']} 页 page {page['place']} {page['path']}")
    results.print("材料齐全 complete" if report["complete"] else "材料不齐 not complete")
