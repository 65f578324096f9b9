"""`anlan adjudicate`: files of claim lines through a benefit schedule, and single claims of the results in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.table import Table

from anlan.config.cli.language import Language, LanguageOption
from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json
from anlan.kernel.money import yuan_text

if TYPE_CHECKING:
    from anlan.engines.adjudication.batch import Engine

_ROWS = {
    "claims": {"zh-hans": "已计算的赔案", "en": "claims computed"},
    "claims_paid": {"zh-hans": "其中有赔付的", "en": "… paid something"},
    "claims_asking": {"zh-hans": "待回答问题的赔案", "en": "claims with an open question"},
    "lines": {"zh-hans": "已说明的明细", "en": "lines explained"},
    "rows_rejected": {"zh-hans": "退回的行", "en": "rows turned away"},
    "years": {"zh-hans": "累计的保险年度", "en": "years accumulated"},
}
_AMOUNTS = {
    "billed_fen": {"zh-hans": "账单金额", "en": "billed"},
    "payable_fen": {"zh-hans": "赔付", "en": "paid"},
    "other_paid_fen": {"zh-hans": "他人已付", "en": "paid by others"},
    "not_covered_fen": {"zh-hans": "不在保障内", "en": "not covered"},
    "to_deductible_fen": {"zh-hans": "免赔额", "en": "deductible"},
    "own_share_fen": {"zh-hans": "自付", "en": "own share"},
    "over_sub_limit_fen": {"zh-hans": "超过分项限额", "en": "over a limit for a kind of cost"},
    "over_one_of_fen": {"zh-hans": "两项待遇只付一项", "en": "of two benefits only one is paid"},
    "over_limit_fen": {"zh-hans": "超过年度限额", "en": "over a yearly limit"},
    "over_total_cap_fen": {"zh-hans": "超过方案总限额", "en": "over the limit of the plan"},
    "set_off_fen": {"zh-hans": "此前已付，抵减", "en": "already paid earlier"},
    "asking_fen": {"zh-hans": "待回答", "en": "waiting for an answer"},
    "rejected_fen": {"zh-hans": "在退回的行里", "en": "in rows turned away"},
    "balance_fen": {"zh-hans": "账单减去以上各项", "en": "billed less all others"},
}
_SAID = {
    "yuan": {"zh-hans": "{yuan} 元", "en": "{yuan} yuan"},
    "seconds": {"zh-hans": "秒", "en": "seconds"},
    "rejected": {"zh-hans": "退回 {count} 行：{why}", "en": "{count} row{s} turned away: {why}"},
    "unnamed": {
        "zh-hans": "方案没有提到的费用类别「{category}」：{count} 行，{yuan} 元，不在保障内",
        "en": "a category the schedule never names, {category!r}: {count} row{s}, {yuan} yuan, not covered",
    },
    "more": {"zh-hans": "还有 {count} 个类别，见 report.json", "en": "{count} more categories in report.json"},
    "ignored": {"zh-hans": "没有用到的列：{names}", "en": "columns that are not used: {names}"},
}
#: How many categories the screen lists; `report.json` has all.
_MOST_CATEGORIES = 20


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
    csv: bool = typer.Option(False, "--csv", help="Write the results as CSV, too, for a spreadsheet."),
    language: Language = LanguageOption,
    as_json: bool = JsonOption,
) -> None:
    """Adjudicate a whole file of claim lines: decisions, a reason for each line, rejects, and the years' new sums.

    The columns of the file: docs/reference/claim-lines-file.md.
    """
    from anlan.engines.adjudication import load_schedule
    from anlan.engines.adjudication.batch import Batch, run
    from anlan.engines.adjudication.batch.told import written_as_csv

    with _told(language):
        batch = Batch(load_schedule(schedule), claims, out, history, partitions)
        with _engine(engine, master) as chosen:
            report = run(batch, chosen, told=_tell)
        if csv:
            written_as_csv(out)
    if as_json:
        show_json(report)
    else:
        _show(report, language.code)


def explain_claim(
    out: Path = typer.Argument(..., help="The folder of results that `anlan adjudicate` wrote."),
    claim_id: str = typer.Argument("", help="The claim."),
    rejects: bool = typer.Option(False, "--rejects", help="Tell instead why each row that was turned away was."),
    language: Language = LanguageOption,
    as_json: bool = JsonOption,
) -> None:
    """Tell one claim of a batch in words, line by line: what was claimed, what each rule took, what is paid.

    With --rejects: what is wrong in each row that was turned away, and what is allowed.
    """
    from anlan.engines.adjudication.batch.told import ClaimUnknown, ResultsMissing, claim_of, told_rejects

    if rejects == bool(claim_id):
        fail("name a claim, or give --rejects", Exit.USAGE)
    document: dict[str, Any] = {"language": language.code}
    with _told(language):
        try:
            if rejects:
                words = list(told_rejects(out, language.code))
            else:
                claim = claim_of(out, claim_id)
                words = claim.words(language.code)
                document |= {"claim_id": claim_id, "payable_fen": claim.payable_fen}
        except (ClaimUnknown, ResultsMissing) as error:
            fail(str(error), Exit.NOT_FOUND)
    if as_json:
        show_json(document | {"words": words})
        return
    for sentence in words:
        results.print(sentence)


def _show(report: dict[str, Any], language: str) -> None:
    def say(rule: str, **figures: object) -> str:
        count = figures.get("count")
        return _SAID[rule][language].format(s="" if count == 1 else "s", **figures)

    table = Table("", "")
    for name, words in _ROWS.items():
        table.add_row(words[language], f"{report[name]:,}")
    for name, words in _AMOUNTS.items():
        if report.get(name) or name in ("payable_fen", "balance_fen"):
            table.add_row(words[language], say("yuan", yuan=yuan_text(report[name])))
    table.add_row(say("seconds"), f"{report['seconds']:,}")
    results.print(table)
    from anlan.engines.adjudication.batch import rejected

    for reason, count in report["reasons"].items():
        progress.print(say("rejected", count=count, why=rejected(reason, language)))
    unnamed = list(report["unnamed_categories"].items())
    for category, counted in unnamed[:_MOST_CATEGORIES]:
        yuan = yuan_text(counted["billed_fen"])
        progress.print(say("unnamed", category=category, count=counted["lines"], yuan=yuan))
    if len(unnamed) > _MOST_CATEGORIES:
        progress.print(say("more", count=len(unnamed) - _MOST_CATEGORIES))
    if report["ignored_columns"]:
        progress.print(say("ignored", names=", ".join(report["ignored_columns"])))


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
def _told(language: Language) -> Iterator[None]:
    from anlan.engines.adjudication import ScheduleInvalid
    from anlan.engines.adjudication.batch import AnotherRun, InputInvalid
    from anlan.engines.adjudication.batch.spark import SparkMissing

    try:
        yield
    except ScheduleInvalid as invalid:
        fail(invalid.words(language.code), Exit.USAGE)
    except (InputInvalid, FileNotFoundError, ValueError) as error:
        fail(str(error), Exit.USAGE)
    except AnotherRun as error:
        fail(str(error), Exit.CONFLICT)
    except SparkMissing as error:
        fail(str(error), Exit.FAILED)
