"""A claim of a finished batch in words: the same words as on the claim page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import polars as pl

from anlan.engines.adjudication.coverage import question_about
from anlan.engines.adjudication.explained import ExplainedLine, Question
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.schedule_file import load_schedule
from anlan.engines.adjudication.words import explain

_DAYS = ("loss_on", "insured_since", "cover_since")
_CEILINGS = (
    ("sub_limit", "over_sub_limit_fen"),
    ("limit", "over_limit_fen"),
    ("total_cap", "over_total_cap_fen"),
    ("already_paid", "set_off_fen"),
)


class ClaimUnknown(LookupError):
    """No claim of this id was adjudicated in the folder; says where it may be."""


@dataclass(frozen=True)
class ToldClaim:
    """What a claim was paid, with a sentence for each line, or the questions that must be answered first."""

    claim_id: str
    payable_fen: int
    lines: tuple[ExplainedLine, ...]
    questions: tuple[Question, ...]

    def words(self, language: str) -> list[str]:
        """A sentence for each line or question, in "zh-hans" or "en"."""
        said = [explain(line, language) for line in self.lines]
        return said + [explain(question, language) for question in self.questions]


def claim_of(out: Path, claim_id: str) -> ToldClaim:
    """A claim of the results in a folder. Raises `ClaimUnknown`."""
    schedule = load_schedule(out / "schedule.yaml")
    mine = pl.col("claim_id") == claim_id
    decisions = pl.scan_parquet(out / "decisions").filter(mine).collect().to_dicts()
    if not decisions:
        raise ClaimUnknown(f"no claim {claim_id!r} stands in {out}/decisions; look for it in {out}/rejects")
    rows = pl.scan_parquet(out / "lines").filter(mine).sort("line_id").collect().to_dicts()
    asks = [key for key in decisions[0]["asks"].split(",") if key]
    return ToldClaim(
        claim_id,
        decisions[0]["payable_fen"],
        tuple(explained_line(row | {name: decisions[0][name] for name in _DAYS}, schedule) for row in rows),
        tuple(question_about(schedule, key) for key in asks),
    )


def explained_line(row: Mapping[str, Any], schedule: Schedule) -> ExplainedLine:
    """A row of `lines`, with the days of its decision, as `adjudicate` would have explained it."""
    bucket = schedule.bucket_by_key.get(row["bucket"])
    ratio = bucket.ratio_by_key[row["ratio"]] if bucket else None
    over = tuple((rule, row[column]) for rule, column in _CEILINGS if row[column])
    parameters: tuple[tuple[str, object], ...] = (("ratio_name", ratio.name),) if ratio else _figures(row, schedule)
    if bucket and bucket.deductible_of_claim:
        parameters = (*parameters, ("of_claim", True))
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
        parameters=parameters,
    )


def _rule(row: Mapping[str, Any], bucket: Bucket) -> str:
    own = row["billed_fen"] - row["other_paid_fen"]
    if not own:
        return "others_paid_all"
    if row["to_deductible_fen"] == own:
        return "all_in_deductible"
    if row["over_sub_limit_fen"] == own:
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
