"""Each line's part of what its claim was paid, to the fen: the same rules as `attribution`, on columns.

Three ways, by how much there is to share. Most lines lie wholly in a deductible. Most of the others are shared out
once. Only where a ceiling, a cap or an earlier claim of the year comes in, all steps are needed.
"""

from __future__ import annotations

from collections.abc import Sequence

import narwhals as nw

from anlan.engines.adjudication.batch.arithmetic import COLUMNS, ZERO, chosen, quotient
from anlan.engines.adjudication.batch.plan import Plan, PlanCell
from anlan.engines.adjudication.schedule import Schedule

#: What every line is told, in fen; billed = other_paid + not_covered + deductible + own_share + over_* + payable.
AMOUNTS = (
    "not_covered_fen",
    "to_deductible_fen",
    "own_share_fen",
    "over_sub_limit_fen",
    "over_limit_fen",
    "over_total_cap_fen",
    "set_off_fen",
    "payable_fen",
)
#: The cost of the year, in a bucket with tiers, before the claim.
COST_BEFORE = "year_cost_before_fen"
_BUCKET = ("claim_id", "bucket_no")
_ORDER = "line_id"


def amounts_of(schedule: Schedule) -> tuple[str, ...]:
    """`AMOUNTS`, and what only lines of some schedules are told.

    What another benefit of the same period took; where tiers begin to count, the year's cost before the claim.
    """
    set_off = ("over_one_of_fen",) if schedule.one_of else ()
    before = (COST_BEFORE,) if any(bucket.tiers for bucket in schedule.buckets) else ()
    return (*AMOUNTS, *set_off, *before)


def in_deductible(lines: nw.LazyFrame, plan: Plan) -> nw.LazyFrame:
    """Lines of claims that lie wholly in deductibles, with their amounts."""
    zeros = [ZERO.alias(name) for name in amounts_of(plan.schedule) if name not in AMOUNTS]
    return lines.with_columns(*_nothing(), *zeros).with_columns(_covered_own().alias("to_deductible_fen"))


def with_claim(lines: nw.LazyFrame, plan: Plan) -> nw.LazyFrame:
    """Lines joined with their claim's amounts: picks out what belongs to each line's own cell and bucket."""
    number = nw.col("cell")
    order = [bucket.key for bucket in plan.buckets]

    def of_bucket(name: str) -> nw.Expr:
        return chosen(number, {cell.number: nw.col(f"{name}_{cell.bucket}") for cell in plan.cells})

    def whole(values: dict[int, int]) -> nw.Expr:
        return chosen(number, {cell: nw.lit(value, dtype=nw.Int64) for cell, value in values.items()})

    denominators = {bucket.key: bucket.share_denominator for bucket in plan.buckets}
    lines = lines.with_columns(
        *(of_bucket(name).alias(f"b_{name}") for name in ("gained", "ded", "cut", "exact")),
        whole({cell.number: order.index(cell.bucket) + 1 for cell in plan.cells}).alias("bucket_no"),
        whole({cell.number: cell.share for cell in plan.cells}).alias("share"),
        whole({cell.number: denominators[cell.bucket] for cell in plan.cells}).alias("denominator"),
        whole({cell.number: at for at, cell in _sub_numbers(plan)}).alias("sub"),
        chosen(number, {cell.number: nw.col(f"ded_{cell.bucket}/{cell.share}") for cell in plan.cells}).alias("s_ded"),
        chosen(
            number,
            {cell.number: nw.col(f"over_{cell.bucket}/{cell.sub}/{cell.share}") for cell in plan.cells if cell.sub},
        ).alias("c_over"),
    )
    difference = nw.col("b_gained") * nw.col("denominator") - nw.col("b_exact")
    tiered = {bucket.key for bucket in plan.buckets if bucket.tiers}
    costs = {cell.number: nw.col(f"kept_{cell.bucket}") for cell in plan.cells if cell.bucket in tiered}
    more = {COST_BEFORE: chosen(number, costs), "over_one_of_fen": ZERO}
    wanted = [more[name].alias(name) for name in amounts_of(plan.schedule) if name in more]
    return lines.with_columns(difference.alias("difference"), *wanted)


def shared(lines: nw.LazyFrame, plan: Plan) -> list[nw.LazyFrame]:
    """The lines of claims that are shared out, in two frames, one for each way, both with `AMOUNTS`."""
    tiers = [at for at, bucket in enumerate(plan.buckets, 1) if bucket.tiers]
    by_tiers = nw.col("bucket_no").is_in(tiers) if tiers else nw.lit(False)
    once = lines.filter(nw.col("way") == 1).with_columns(*_nothing())
    once = _pay(_deduct(once), by_tiers, special=False)
    every = lines.filter(nw.col("way") == 2).with_columns(*_nothing())
    every = share_out(every, "c_over", "own_fen", ("claim_id", "bucket_no", "sub", "share"), "over_sub_limit_fen")
    every = _pay(_deduct(every), by_tiers, special=True)
    for total, into, group in (
        ("b_cut", "over_limit_fen", _BUCKET),
        ("cut_total_cap", "over_total_cap_fen", ("claim_id",)),
        ("cut_already_paid", "set_off_fen", ("claim_id",)),
    ):
        every = share_out(every, total, "payable_fen", group, into)
        every = every.with_columns((nw.col("payable_fen") - nw.col(into)).alias("payable_fen"))
    return [_own_share(once), _own_share(every)]


def share_out(frame: nw.LazyFrame, total: str, weight: str, group: Sequence[str], into: str) -> nw.LazyFrame:
    """`total` of each group shared in proportion to whole weights: `sharing.share_out`, for all groups at once."""
    weights = nw.col(weight)
    frame = frame.with_columns(weights.sum().over(*group).alias("_whole"))
    some = (nw.col("_whole") > 0) & (nw.col(total) > 0)
    product = nw.when(some).then(nw.col(total) * weights).otherwise(ZERO)
    frame = frame.with_columns(quotient(product, COLUMNS.most(nw.col("_whole"), 1)).alias(into))
    rest = nw.when(some).then(nw.col(total) * weights - nw.col(into) * nw.col("_whole")).otherwise(ZERO)
    left = nw.when(some).then(nw.col(total)).otherwise(ZERO) - nw.col(into).sum().over(*group)
    frame = frame.with_columns((-rest).alias("_rest"), left.alias("_left"))
    return _give_fen(frame, group, into).drop("_whole")


def _give_fen(frame: nw.LazyFrame, group: Sequence[str], into: str) -> nw.LazyFrame:
    """One fen more for the first `_left` rows of each group in the order of `_rest`, then of the lines."""
    place = nw.col(_ORDER).cum_count().over(*group, order_by=["_rest", _ORDER])
    frame = frame.with_columns(place.alias("_place"))
    more = nw.when(nw.col("_place") <= nw.col("_left")).then(1).otherwise(0)
    return frame.with_columns((nw.col(into) + more).alias(into)).drop("_rest", "_left", "_place")


def _deduct(frame: nw.LazyFrame) -> nw.LazyFrame:
    frame = frame.with_columns((_covered_own() - nw.col("over_sub_limit_fen")).alias("_room"))
    return share_out(frame, "s_ded", "_room", ("claim_id", "bucket_no", "share"), "to_deductible_fen")


def _pay(frame: nw.LazyFrame, by_tiers: nw.Expr, *, special: bool) -> nw.LazyFrame:
    """What each line is paid of its bucket's gain, as `attribution` explains."""
    frame = frame.with_columns((nw.col("_room") - nw.col("to_deductible_fen")).alias("_left_fen"))
    exact = nw.col("_left_fen") * nw.col("share")
    whole = quotient(exact, COLUMNS.most(nw.col("denominator"), 1))
    frame = frame.with_columns(whole.alias("payable_fen"))
    frame = frame.with_columns(
        (nw.col("payable_fen") * nw.col("denominator") - exact).alias("_rest"),
        (nw.col("b_gained") - nw.col("payable_fen").sum().over(*_BUCKET)).alias("_missing"),
    )
    within = (nw.col("difference") < nw.col("denominator")) & (nw.col("difference") > -nw.col("denominator"))
    frame = frame.with_columns(nw.when(within & ~by_tiers).then(nw.col("_missing")).otherwise(ZERO).alias("_left"))
    frame = _give_fen(frame, _BUCKET, "payable_fen")
    if not special:
        return frame
    fewer = by_tiers | (nw.col("difference") <= -nw.col("denominator"))
    frame = frame.with_columns(
        nw.when(by_tiers).then(nw.col("_left_fen")).otherwise(exact).alias("_weight"),
        nw.when(fewer).then(nw.col("b_gained")).otherwise(ZERO).alias("_fewer"),
    )
    frame = share_out(frame, "_fewer", "_weight", _BUCKET, "_fewer_fen")
    frame = frame.with_columns(
        nw.when(fewer).then(nw.col("_fewer_fen")).otherwise(nw.col("payable_fen")).alias("payable_fen")
    )
    more = (nw.col("difference") >= nw.col("denominator")) & ~by_tiers
    frame = frame.with_columns(
        nw.when(more).then(nw.col("_missing")).otherwise(ZERO).alias("_missing"),
        (nw.col("_left_fen") - nw.col("payable_fen")).alias("_spare"),
    )
    for source in ("_spare", "over_sub_limit_fen", "to_deductible_fen"):
        frame = frame.with_columns(COLUMNS.least(nw.col("_missing"), nw.col(source).sum().over(*_BUCKET)).alias("_now"))
        frame = share_out(frame, "_now", source, _BUCKET, "_given")
        frame = frame.with_columns(
            (nw.col("_missing") - nw.col("_now")).alias("_missing"),
            (nw.col(source) - nw.col("_given")).alias(source),
            (nw.col("payable_fen") + nw.col("_given")).alias("payable_fen"),
        )
    return frame


def _own_share(frame: nw.LazyFrame) -> nw.LazyFrame:
    taken = [nw.col(name) for name in AMOUNTS if name not in ("own_share_fen", "not_covered_fen")]
    rest = _covered_own()
    for part in taken:
        rest = rest - part
    return frame.with_columns(rest.alias("own_share_fen"))


def _covered_own() -> nw.Expr:
    return nw.when(nw.col("cell") > 0).then(nw.col("own_fen")).otherwise(ZERO)


def _sub_numbers(plan: Plan) -> list[tuple[int, PlanCell]]:
    subs = list(dict.fromkeys((cell.bucket, cell.sub) for cell in plan.cells))
    return [(subs.index((cell.bucket, cell.sub)), cell) for cell in plan.cells]


def _nothing() -> list[nw.Expr]:
    return [ZERO.alias(name) for name in AMOUNTS if name != "not_covered_fen"]
