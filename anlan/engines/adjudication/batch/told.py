"""A finished batch for people: a claim in the words of the claim page, the rejects, the results as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import polars as pl

from anlan.engines.adjudication.attribution import figures_of
from anlan.engines.adjudication.batch.columns import rejected
from anlan.engines.adjudication.batch.lines import COST_BEFORE
from anlan.engines.adjudication.batch.partition import REJECT_COLUMNS
from anlan.engines.adjudication.coverage import question_about
from anlan.engines.adjudication.explained import ExplainedLine, Question, Step
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.schedule_file import load_schedule
from anlan.engines.adjudication.steps import recomputed, tier_parts
from anlan.engines.adjudication.terms import Name
from anlan.engines.adjudication.words import explain
from anlan.kernel.money import yuan_text

_DAYS = ("loss_on", "insured_since", "cover_since")
_CEILINGS = (
    ("sub_limit", "over_sub_limit_fen"),
    ("one_of", "over_one_of_fen"),
    ("limit", "over_limit_fen"),
    ("total_cap", "over_total_cap_fen"),
    ("already_paid", "set_off_fen"),
)
_ENDS = {
    "pays": Name("{claim}：赔付 {yuan} 元", "{claim}: {yuan} yuan"),
    "asks": Name("{claim}：还没有计算，请先回答以上问题。", "{claim}: not computed yet; please answer first."),
}
_REJECT = Name(
    "合同 {contract}，赔案 {claim_id}，第 {line_id} 行：{why}",
    "contract {contract}, claim {claim_id}, line {line_id}: {why}",
)


class ResultsMissing(LookupError):
    """The folder holds no finished results; says what to do."""


class ClaimUnknown(LookupError):
    """No claim of this id was adjudicated in the folder; says where it may be."""


@dataclass(frozen=True)
class ToldClaim:
    """What a claim was paid, with a sentence for each line, or the questions that must be answered first."""

    claim_id: str
    payable_fen: int
    lines: tuple[ExplainedLine, ...]
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]

    def words(self, language: str) -> list[str]:
        """A sentence for each line, step or question, and what comes out, in "zh-hans" or "en"."""
        told: tuple[ExplainedLine | Step | Question, ...] = (*self.lines, *self.steps, *self.questions)
        said = [explain(each, language) for each in told]
        ends = _ENDS["asks" if self.questions else "pays"].spoken(language)
        return [*said, ends.format(claim=self.claim_id, yuan=yuan_text(self.payable_fen))]


def claim_of(out: Path, claim_id: str) -> ToldClaim:
    """A claim of the results in a folder. Raises `ClaimUnknown`, `ResultsMissing`."""
    schedule = schedule_of(out)
    mine = pl.col("claim_id") == claim_id
    decisions = pl.scan_parquet(out / "decisions").filter(mine).collect().to_dicts()
    if not decisions:
        raise ClaimUnknown(
            f"no claim {claim_id!r} was computed in {out}; "
            f"`anlan explain {out} --rejects` tells which rows were turned away"
        )
    rows = pl.scan_parquet(out / "lines").filter(mine).sort("line_id").collect().to_dicts()
    asks = [key for key in decisions[0]["asks"].split(",") if key]
    lines = tuple(explained_line(row | {name: decisions[0][name] for name in _DAYS}, schedule) for row in rows)
    return ToldClaim(
        claim_id,
        decisions[0]["payable_fen"],
        lines,
        tuple(_steps(schedule, lines, {row["bucket"]: row[COST_BEFORE] for row in rows if COST_BEFORE in row})),
        tuple(question_about(schedule, key) for key in asks),
    )


def told_rejects(out: Path, language: str) -> Iterator[str]:
    """A sentence for each row that was turned away, in the order of the claims. Raises `ResultsMissing`."""
    schedule_of(out)
    row_of = _REJECT.spoken(language)
    for row in pl.scan_parquet(out / "rejects").collect().sort(*REJECT_COLUMNS).iter_rows(named=True):
        said = {name: "" if value is None else value for name, value in row.items()}
        yield row_of.format(**said, why=rejected(row["reason"], language))


def written_as_csv(out: Path) -> list[Path]:
    """The results once more as CSV, one file for each folder, with the mark by which spreadsheets know UTF-8."""
    schedule_of(out)
    files = [out / f"{name}.csv" for name in ("decisions", "lines", "accumulators", "rejects")]
    for file in files:
        pl.scan_parquet(file.with_suffix("")).sink_csv(file, include_bom=True)
    return files


def schedule_of(out: Path) -> Schedule:
    """The schedule of finished results. Raises `ResultsMissing` where there are none."""
    if not (out / "schedule.yaml").is_file() or not (out / "decisions").is_dir():
        raise ResultsMissing(f"{out} holds no results; run `anlan adjudicate … --out {out}` to its end first")
    return load_schedule(out / "schedule.yaml")


def _steps(schedule: Schedule, lines: Sequence[ExplainedLine], cost_before: Mapping[str, int]) -> Iterator[Step]:
    """The steps without which a line's amount could not be recomputed: its tiers, and a year computed as one."""
    for bucket in schedule.buckets:
        members = [line for line in lines if line.bucket == bucket.key]
        told = list(recomputed(members))
        if bucket.tiers and bucket.key in cost_before:
            before = cost_before[bucket.key]
            told = list(tier_parts(bucket, before, before + _counted(bucket, members, before)))
        yield from (Step(rule, fen, bucket.key, bucket.name, figures) for rule, fen, figures in told)


def _counted(bucket: Bucket, lines: Sequence[ExplainedLine], before_fen: int) -> int:
    """What a claim adds to the year's cost in a bucket with tiers, as far as it lies above the start line."""
    above = sum(line.own_share_fen + line.before_cuts_fen for line in lines)
    return above + max(0, bucket.tiers[0].starts_fen - before_fen) if above else 0


def explained_line(row: Mapping[str, Any], schedule: Schedule) -> ExplainedLine:
    """A row of `lines`, with the days of its decision, as `adjudicate` would have explained it."""
    bucket = schedule.bucket_by_key.get(row["bucket"])
    ratio = bucket.ratio_by_key[row["ratio"]] if bucket else None
    over = tuple((rule, row[column]) for rule, column in _CEILINGS if row.get(column))
    known = figures_of(bucket, ratio, row["category"]) if bucket and ratio else _figures(row, schedule)
    return ExplainedLine(
        line_id=row["line_id"],
        category=row["category"],
        billed_fen=row["billed_fen"],
        other_paid_fen=row["other_paid_fen"],
        not_covered_fen=row["not_covered_fen"],
        to_deductible_fen=row["to_deductible_fen"],
        own_share_fen=row["own_share_fen"],
        over_limit_fen=sum(fen for _, fen in over),
        payable_fen=row["payable_fen"],
        rule=_rule(row, bucket) if bucket else row["rule"],
        at_ratio=ratio.share if ratio else None,
        bucket=bucket.key if bucket else None,
        bucket_name=bucket.name if bucket else None,
        ratio_class=ratio.key if ratio else None,
        reason=_reason(row, schedule),
        over_limit_by=over,
        parameters=known,
    )


def _rule(row: Mapping[str, Any], bucket: Bucket) -> str:
    own = row["billed_fen"] - row["other_paid_fen"]
    if not own:
        return "others_paid_all"
    if row["to_deductible_fen"] == own:
        return "all_in_deductible"
    if row["over_sub_limit_fen"] == own or (row.get("over_one_of_fen") == own and not row["own_share_fen"]):
        return "all_over_limit"
    return "paid_by_tier" if bucket.tiers else "paid_by_ratio"


def _reason(row: Mapping[str, Any], schedule: Schedule) -> Any:
    if row["rule"] == "excluded":
        return schedule.exclusion_by_category[row["category"]].reason
    if row["rule"] == "no_ratio":
        return next(
            bucket.no_ratio_reason for bucket in schedule.buckets_by_category[row["category"]] if bucket.no_ratio_reason
        )
    return None


def _figures(row: Mapping[str, Any], schedule: Schedule) -> tuple[tuple[str, object], ...]:
    loss = ("loss_on", row["loss_on"])
    match row["rule"]:
        case "outside_in_force":
            return (("from", schedule.in_force_from), ("to", schedule.in_force_to), loss)
        case "before_cover":
            return (("insured_since", row["insured_since"]), loss)
        case "waiting_period":
            since = row["cover_since"] if schedule.waiting_applies_to_renewals else row["insured_since"]
            covered_from = since + timedelta(days=schedule.waiting_days)
            return (("waiting_days", schedule.waiting_days), ("covered_from", covered_from), loss)
    return ()
