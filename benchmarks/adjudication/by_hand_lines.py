"""Each line's part of what its claim was paid, written by hand in Polars for one schedule."""

from __future__ import annotations

import polars as pl

RATIOS = ("settled_in_list", "settled_out_of_list", "not_settled", "pre_existing")
TWENTIETHS = (18, 14, 12, 7)
CELLS = (
    *(f"inpatient//{ratio}" for ratio in RATIOS),
    *(f"inpatient/materials/{ratio}" for ratio in RATIOS),
    "special_drugs//not_pre_existing",
    "special_drugs//pre_existing",
)
KEYS = ("contract", "holder", "claim_id")
LINES = (
    *KEYS, "line_id", "category", "rule", "bucket", "ratio", "billed_fen", "other_paid_fen", "not_covered_fen",
    "to_deductible_fen", "own_share_fen", "over_sub_limit_fen", "over_limit_fen", "over_total_cap_fen", "set_off_fen",
    "payable_fen",
)  # fmt: skip
#: What of its claim a line must know.
OF_CLAIM = ("d_over", "d_deducted", "d_hospital", "d_drugs", "cut_hospital", "cut_drugs", "cut_cap")
_NOTHING = ("over_sub_limit_fen", "over_limit_fen", "over_total_cap_fen", "set_off_fen")
c = pl.col


def swallowed(lines: pl.DataFrame) -> pl.DataFrame:
    nothing = pl.lit(0, dtype=pl.Int64)
    covered = c("cell") > 0
    return lines.with_columns(
        pl.when(covered).then(c("own_fen")).otherwise(0).alias("to_deductible_fen"),
        *(nothing.alias(name) for name in (*_NOTHING, "own_share_fen", "payable_fen")),
    )


def shared(lines: pl.DataFrame) -> pl.DataFrame:
    """Each line's part of what its claim was paid, to the fen."""
    drug = c("cell") >= 9
    ratio = pl.when(drug).then(0).otherwise((c("cell") - 1) % 4)
    share = pl.when(c("cell") == 9).then(4).when(drug).then(2).otherwise(18)
    for at, part in enumerate(TWENTIETHS[1:], 1):
        share = pl.when(ratio == at).then(part).otherwise(share)
    lines = lines.sort("claim_id", "line_id").with_columns(
        pl.when(c("cell") > 0).then(c("own_fen")).otherwise(0).alias("room"),
        pl.when(c("cell") > 0).then(share).otherwise(0).cast(pl.Int64).alias("share"),
        pl.when(drug).then(2).when(c("cell") > 0).then(1).otherwise(0).cast(pl.Int8).alias("bucket_no"),
        pl.when(drug).then(5).otherwise(20).cast(pl.Int64).alias("whole"),
        pl.when(drug).then(c("d_drugs")).when(c("cell") > 0).then(c("d_hospital")).otherwise(0).alias("gained"),
        pl.when(drug).then(c("cut_drugs")).when(c("cell") > 0).then(c("cut_hospital")).otherwise(0).alias("cut"),
        c("cell").is_between(5, 8).alias("material"),
        *(pl.lit(0, dtype=pl.Int64).alias(name) for name in _NOTHING),
    )
    over = lines.filter(c("material") & (c("d_over") > 0))
    if over.height:
        over = _in_turn(over, "d_over", "room", "over_sub_limit_fen")
        lines = lines.drop("over_sub_limit_fen").join(
            over.select("claim_id", "line_id", "over_sub_limit_fen"), on=["claim_id", "line_id"], how="left"
        )
        lines = lines.sort("claim_id", "line_id").with_columns(
            c("over_sub_limit_fen").fill_null(0), c("room") - c("over_sub_limit_fen").fill_null(0)
        )
    lines = lines.with_columns(pl.when(c("bucket_no") == 1).then(c("d_deducted")).otherwise(0).alias("d_deducted"))
    lines = _in_turn(lines, "d_deducted", "room", "to_deductible_fen")
    lines = lines.with_columns((c("room") - c("to_deductible_fen")).alias("left"))
    lines = lines.with_columns((c("left") * c("share")).alias("exact"))
    lines = lines.with_columns((c("exact") // c("whole")).alias("payable_fen")).with_columns(
        (c("gained") * c("whole") - c("exact").sum().over("claim_id", "bucket_no")).alias("difference"),
        (c("gained") - c("payable_fen").sum().over("claim_id", "bucket_no")).alias("missing"),
    )
    near = c("difference").abs() < c("whole")
    plain = _one_fen_more(lines.filter(near), "payable_fen", c("exact") % c("whole"), "missing")
    fewer = lines.filter(~near & (c("difference") < 0))
    fewer = _in_proportion(fewer, "gained", "exact", ("claim_id", "bucket_no"), "payable_fen")
    more = _more(lines.filter(~near & (c("difference") > 0)))
    lines = pl.concat([plain, fewer, more], how="diagonal_relaxed")
    cut = (c("cut_hospital") > 0) | (c("cut_drugs") > 0) | (c("cut_cap") > 0)
    limited = lines.filter(cut).sort("claim_id", "line_id")
    for total, group, into in (
        ("cut", ("claim_id", "bucket_no"), "over_limit_fen"),
        ("cut_cap", ("claim_id",), "over_total_cap_fen"),
    ):
        limited = _in_proportion(limited, total, "payable_fen", group, into)
        limited = limited.with_columns(c("payable_fen") - c(into))
    lines = pl.concat([lines.filter(~cut), limited], how="diagonal_relaxed")
    parts = ("to_deductible_fen", "over_sub_limit_fen", "over_limit_fen", "over_total_cap_fen", "payable_fen")
    covered = pl.when(c("cell") > 0).then(c("own_fen")).otherwise(0)
    return lines.with_columns((covered - pl.sum_horizontal(parts)).alias("own_share_fen"))


def _more(lines: pl.DataFrame) -> pl.DataFrame:
    """The claim pays more than its own lines give, since an earlier deductible moved: what it took comes back."""
    group = ("claim_id", "bucket_no")
    lines = lines.with_columns((c("left") - c("payable_fen")).alias("spare"))
    for source in ("spare", "over_sub_limit_fen", "to_deductible_fen"):
        lines = lines.with_columns(pl.min_horizontal(c("missing"), c(source).sum().over(*group)).alias("now"))
        lines = _in_proportion(lines, "now", source, group, "given")
        lines = lines.with_columns(
            c("missing") - c("now"), c(source) - c("given"), (c("payable_fen") + c("given")).alias("payable_fen")
        )
    return lines


def _in_turn(lines: pl.DataFrame, total: str, room: str, into: str) -> pl.DataFrame:
    """`total` of a claim taken from its lines' rooms, the lowest share first; a claim has two shares at most."""
    group = ("claim_id", "bucket_no")
    lowest = c("share") == c("share").min().over(*group)
    lines = lines.with_columns(lowest.alias("lowest"))
    low_room = pl.when("lowest").then(c(room)).otherwise(0).sum().over(*group)
    lines = lines.with_columns(pl.min_horizontal(c(total), low_room).alias("low"))
    turn = pl.when("lowest").then(c("low")).otherwise(c(total) - c("low"))
    return _in_proportion(lines.with_columns(turn.alias("turn")), "turn", room, (*group, "lowest"), into)


def _in_proportion(lines: pl.DataFrame, total: str, weight: str, group: tuple[str, ...], into: str) -> pl.DataFrame:
    """`total` shared by whole weights, what is left to the largest remainders, the first line first."""
    lines = lines.with_columns(c(weight).sum().over(*group).alias("sum"))
    some = (c("sum") > 0) & (c(total) > 0)
    product = pl.when(some).then(c(total) * c(weight)).otherwise(0)
    divisor = pl.max_horizontal(c("sum"), 1)
    lines = lines.with_columns((product // divisor).alias(into), (product % divisor).alias("remainder"))
    missing = pl.when(some).then(c(total)).otherwise(0) - c(into).sum().over(*group)
    return _one_fen_more(lines.with_columns(missing.alias("missing_fen")), into, c("remainder"), "missing_fen", group)


def _one_fen_more(
    lines: pl.DataFrame, into: str, remainder: pl.Expr, missing: str, group: tuple[str, ...] = ("claim_id", "bucket_no")
) -> pl.DataFrame:
    """Most groups share evenly; only the others are ranked."""
    some = lines.filter(c(missing) > 0)
    place = (-remainder).rank("ordinal").over(*group)
    some = some.with_columns((c(into) + (place <= c(missing)).cast(pl.Int64)).alias(into))
    return pl.concat([lines.filter(c(missing) <= 0), some]).sort("claim_id", "line_id")


def named(lines: pl.DataFrame) -> pl.DataFrame:
    bucket = pl.when(c("cell") >= 9).then(pl.lit("special_drugs")).when(c("cell") > 0).then(pl.lit("inpatient"))
    names = pl.Series(["", *(cell.rpartition("/")[2] for cell in CELLS)])
    return lines.with_columns(
        bucket.otherwise(pl.lit("")).alias("bucket"),
        pl.lit(names).gather(c("cell")).alias("ratio"),
        c("amount_fen").alias("billed_fen"),
        pl.when(c("cell") == 0).then(c("own_fen")).otherwise(0).alias("not_covered_fen"),
    ).select(LINES)
