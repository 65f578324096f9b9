"""`anlan adjudicate`: files of claim lines through a benefit schedule, and single claims of the results in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json
from anlan.kernel.money import yuan_text

if TYPE_CHECKING:
    from anlan.engines.adjudication.batch import Engine

_ROWS = {
    "claims": "claims computed",
    "claims_paid": "… paid something",
    "claims_asking": "claims with an open question",
    "lines": "lines explained",
    "rows_rejected": "rows turned away",
    "years": "years accumulated",
}
_AMOUNTS = {
    "billed_fen": "billed",
    "payable_fen": "paid",
    "other_paid_fen": "paid by others",
    "not_covered_fen": "not covered",
    "to_deductible_fen": "deductible",
    "own_share_fen": "own share",
    "over_sub_limit_fen": "over a limit for a kind of cost",
    "over_limit_fen": "over a yearly limit",
    "over_total_cap_fen": "over the limit of the plan",
    "set_off_fen": "already paid earlier",
    "asking_fen": "waiting for an answer",
    "rejected_fen": "in rows turned away",
    "balance_fen": "billed less all others",
}


class EngineName(StrEnum):
    """What the batch runs on."""

    POLARS = "polars"
    SPARK = "spark"


def adjudicate(
    schedule: Path = typer.Argument(..., help="The benefit schedule, a YAML file."),
    claims: Path = typer.Argument(..., help="Claim lines: a Parquet or CSV file, or a folder of them."),
    out: Path = typer.Option(..., help="Folder for the results; a run that was stopped goes on there."),
    history: Path | None = typer.Option(None, help="Accumulators of an earlier run: a file, or its folder."),
    engine: EngineName = typer.Option(EngineName.POLARS, help="polars on this machine, spark on a cluster."),
    master: str = typer.Option("local[2]", help="Where Spark runs: an address, or local[cores]."),
    partitions: int | None = typer.Option(
        None, min=1, help="Parts to cut the lines into; by their number if left out."
    ),
    as_json: bool = JsonOption,
) -> None:
    """Adjudicate a whole file of claim lines: decisions, a reason for each line, rejects, and the years' new sums.

    The columns of the file: docs/reference/claim-lines-file.md.
    """
    from anlan.engines.adjudication import load_schedule
    from anlan.engines.adjudication.batch import Batch, run

    with _told():
        batch = Batch(load_schedule(schedule), claims, out, history, partitions)
        with _engine(engine, master) as chosen:
            report = run(batch, chosen, told=_tell)
    if as_json:
        show_json(report)
        return
    table = Table("", "")
    for name, words in _ROWS.items():
        table.add_row(words, f"{report[name]:,}")
    for name, words in _AMOUNTS.items():
        if report[name] or name in ("payable_fen", "balance_fen"):
            table.add_row(words, f"{yuan_text(report[name])} yuan")
    table.add_row("seconds", f"{report['seconds']:,}")
    results.print(table)
    from anlan.engines.adjudication.batch import REJECTED

    for code, count in report["reasons"].items():
        progress.print(f"{count} rows turned away: {REJECTED[code]}")


def explain_claim(
    out: Path = typer.Argument(..., help="The folder of results that `anlan adjudicate` wrote."),
    claim_id: str = typer.Argument(..., help="The claim."),
    language: str = typer.Option("zh-hans", help="zh-hans or en."),
    as_json: bool = JsonOption,
) -> None:
    """Tell one claim of a batch in words, line by line: what was claimed, what each rule took, what is paid."""
    from anlan.engines.adjudication.batch.told import ClaimUnknown, claim_of

    with _told():
        try:
            claim = claim_of(out, claim_id)
        except (ClaimUnknown, OSError) as error:
            fail(str(error), Exit.NOT_FOUND)
        words = claim.words(language)
    if as_json:
        document: dict[str, Any] = {"claim_id": claim_id, "payable_fen": claim.payable_fen, "language": language}
        show_json(document | {"words": words})
        return
    for sentence in words:
        results.print(sentence)
    results.print(f"{claim_id}: {yuan_text(claim.payable_fen)} yuan")


@contextmanager
def _engine(name: EngineName, master: str) -> Iterator[Engine]:
    if name is EngineName.SPARK:
        from anlan.engines.adjudication.batch.spark import spark_engine

        with spark_engine(master) as engine:
            yield engine
    else:
        from anlan.engines.adjudication.batch import PolarsEngine

        yield PolarsEngine()


def _tell(done: int, of: int, report: dict[str, Any]) -> None:
    progress.print(f"partition {done} of {of}: {report['claims']:,} claims, {report['seconds']} s")


@contextmanager
def _told() -> Iterator[None]:
    from anlan.engines.adjudication import ScheduleInvalid
    from anlan.engines.adjudication.batch import AnotherRun, InputInvalid
    from anlan.engines.adjudication.batch.spark import SparkMissing

    try:
        yield
    except (ScheduleInvalid, InputInvalid, FileNotFoundError, ValueError) as error:
        fail(str(error), Exit.USAGE)
    except AnotherRun as error:
        fail(str(error), Exit.CONFLICT)
    except SparkMissing as error:
        fail(str(error), Exit.FAILED)
