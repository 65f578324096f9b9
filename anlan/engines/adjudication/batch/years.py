"""Claims of a batch laid on the years they belong to: what each claim adds, and what the year pays for it."""

from __future__ import annotations

from functools import reduce

import narwhals as nw

from anlan.engines.adjudication.batch.arithmetic import COLUMNS, MOST_CLAIM_FEN, ZERO
from anlan.engines.adjudication.batch.plan import Plan
from anlan.engines.adjudication.formulas import Entitled, Group, entitled, sum_of, taken_in_turn, under_cap
from anlan.engines.adjudication.schedule import Bucket, Schedule

UNIT = ("contract", "holder")
#: Facts of a claim kept as numbers: 0 not known, 1 yes, 2 no.
_CODED = ("settled", "pre_existing", "accident")


def dated(schedule: Schedule) -> nw.Expr:
    """The rule of dates that leaves a line's whole claim uncovered, or null; as `whole_claim_not_covered`."""
    loss, since = nw.col("loss_on"), nw.col("insured_since")
    outside = loss < nw.lit(schedule.in_force_from)
    if schedule.in_force_to:
        outside = outside | (loss > nw.lit(schedule.in_force_to))
    found = nw.lit(None).cast(nw.String)
    if schedule.waiting_days:
        start = nw.col("cover_since") if schedule.waiting_applies_to_renewals else since
        waits = loss < start.dt.offset_by(f"{schedule.waiting_days}d")
        if not schedule.waiting_applies_to_accidents:
            waits = waits & ~nw.col("accident")
        found = nw.when(waits).then(nw.lit("waiting_period")).otherwise(found)
    found = nw.when(loss < since).then(nw.lit("before_cover")).otherwise(found)
    return nw.when(outside).then(nw.lit("outside_in_force")).otherwise(found)


def claims_of(lines: nw.LazyFrame, plan: Plan) -> nw.LazyFrame:
    """One row a claim: its year, its own cost in each cell, what it still asks, and whether its lines agree."""
    own = nw.col("own_fen")
    sums = [
        nw.when(nw.col("cell") == cell.number).then(own).otherwise(ZERO).sum().alias(f"own_{cell.number}")
        for cell in plan.cells
    ]
    one_of_each = ("contract", "holder", "loss_on", "insured_since", "claim_free_years")
    found = lines.group_by("claim_id").agg(
        *(nw.col(name).min().alias(name) for name in one_of_each),
        *(nw.col(name).max().alias(f"last_{name}") for name in one_of_each),
        *(nw.col(f"code_{name}").min().alias(f"least_{name}") for name in _CODED),
        *(nw.col(f"code_{name}").max().alias(f"most_{name}") for name in _CODED),
        *sums,
        *(nw.col(name).sum().alias(name) for name in ("amount_fen", "other_paid_fen", "not_covered_fen")),
        *(nw.col(name).max().alias(name) for name in ("asks_settled", "asks_in_list", "asks_pre_existing", "by_hand")),
        nw.len().alias("lines"),
        nw.col("line_id").n_unique().alias("different_lines"),
    )
    differ = [nw.col(name) != nw.col(f"last_{name}") for name in one_of_each]
    differ += [nw.col(f"least_{name}") != nw.col(f"most_{name}") for name in _CODED]
    return found.with_columns(
        nw.when(reduce(lambda one, other: one | other, differ)).then(1).otherwise(0).alias("disagrees"),
        nw.when(nw.col("different_lines") < nw.col("lines")).then(1).otherwise(0).alias("line_twice"),
        nw.col("amount_fen").alias("billed_fen"),
    )


def paid_by_year(claims: nw.LazyFrame, plan: Plan) -> nw.LazyFrame:
    """Claims with what their year pays for each: the amounts that lines then share, bucket by bucket.

    `claims` carries `own_N` for each cell, `had_N` for what the year had accumulated, and `had_paid_fen`.
    """
    order = ["loss_on", "claim_id"]
    after = [
        (nw.col(f"own_{cell.number}").cum_sum().over(*UNIT, order_by=order) + nw.col(f"had_{cell.number}")).alias(
            f"after_{cell.number}"
        )
        for cell in plan.cells
    ]
    frame = claims.with_columns(*after)
    columns: list[nw.Expr] = []
    for bucket in plan.buckets:
        columns += _of_bucket(bucket, plan)
    frame = frame.with_columns(*columns)
    frame = frame.with_columns(*[part for bucket in plan.buckets for part in _shared_in(bucket, plan)])
    gained = sum_of([nw.col(f"pays_{bucket.key}") for bucket in plan.buckets], ZERO)
    had, before, now = (_capped(plan, state) for state in ("had", "before", "now"))
    base = COLUMNS.most(nw.col("had_paid_fen"), had)
    frame = frame.with_columns(
        gained.alias("gained_fen"),
        COLUMNS.least(gained, now - before).alias("under_cap_fen"),
        (COLUMNS.most(base, now) - COLUMNS.most(base, before)).alias("payable_fen"),
    )
    return frame.with_columns(
        (nw.col("gained_fen") - nw.col("under_cap_fen")).alias("cut_total_cap"),
        (nw.col("under_cap_fen") - nw.col("payable_fen")).alias("cut_already_paid"),
    )


def too_large(plan: Plan) -> nw.Expr:
    """Whether a claim's own cost is beyond what columns of 64 bits can share out exactly."""
    total = sum_of([nw.col(f"own_{cell.number}") for cell in plan.cells], ZERO)
    return total > MOST_CLAIM_FEN // _widest(plan)


def _widest(plan: Plan) -> int:
    """A whole number w so that (MOST_CLAIM_FEN / w)^2 times the largest denominator stays below 2**63."""
    most = max((bucket.share_denominator for bucket in plan.buckets), default=1)
    return next(wide for wide in range(1, 10**6) if (MOST_CLAIM_FEN // wide) ** 2 * most < 2**63)


def _capped(plan: Plan, state: str) -> nw.Expr:
    parts = [nw.col(f"{state}_{bucket.key}") for bucket in plan.buckets]
    return under_cap(parts, plan.schedule.total_cap_fen, ZERO, COLUMNS)


def _entitled(bucket: Bucket, plan: Plan, prefix: str) -> Entitled:
    groups: dict[Group, dict[str, nw.Expr]] = {}
    for cell in plan.cells_of(bucket):
        amount = nw.col(f"after_{cell.number}")
        if prefix == "before":
            amount = amount - nw.col(f"own_{cell.number}")
        if prefix == "had":
            amount = nw.col(f"had_{cell.number}")
        groups.setdefault((cell.sub, ""), {})[cell.ratio] = amount
    ceilings = {(sub, instance): bucket.whole_year_ceiling(sub) for sub, instance in groups if sub}
    return entitled(
        bucket,
        groups,
        {group: ceiling for group, ceiling in ceilings.items() if ceiling},
        _deductible(bucket),
        rounding=plan.schedule.rounding,
        zero=ZERO,
        arithmetic=COLUMNS,
    )


def _deductible(bucket: Bucket) -> nw.Expr:
    years = nw.col("claim_free_years")
    found: nw.Expr = nw.lit(bucket.deductible_fen(0), dtype=nw.Int64)
    for from_years, parameter in bucket.deductible_after_claim_free_years:
        found = nw.when(years >= from_years).then(nw.lit(int(parameter.value), dtype=nw.Int64)).otherwise(found)
    return found


def _of_bucket(bucket: Bucket, plan: Plan) -> list[nw.Expr]:
    """The difference a claim makes to a bucket's year, as columns named for the bucket."""
    before, now, had = (_entitled(bucket, plan, state) for state in ("before", "now", "had"))
    key = bucket.key
    gained = now.before_limit - before.before_limit
    columns = [
        COLUMNS.most(now.deducted - before.deducted, 0).alias(f"ded_{key}"),
        gained.alias(f"gained_{key}"),
        (gained - (now.paid - before.paid)).alias(f"cut_{key}"),
        (now.paid - before.paid).alias(f"pays_{key}"),
        had.paid.alias(f"had_{key}"),
        before.paid.alias(f"before_{key}"),
        now.paid.alias(f"now_{key}"),
    ]
    for (sub, _), above in now.over.items():
        columns.append((above - before.over[sub, ""]).alias(f"over_{key}/{sub}"))
    return columns


def _shared_in(bucket: Bucket, plan: Plan) -> list[nw.Expr]:
    """What ceilings take of the claim's cells and the deductible of its shares, the lowest share first.

    `over_c_N` for the rate classes of a sub-limit, `left_s`, `ded_s` for all amounts of the bucket at one share, and
    `exact_` for what is left times its shares.
    """
    cells = plan.cells_of(bucket)
    shares = sorted({cell.share for cell in cells})
    columns: list[nw.Expr] = []
    left: dict[int, list[nw.Expr]] = {share: [] for share in shares}
    for sub in dict.fromkeys(cell.sub for cell in cells):
        by_share = {
            share: sum_of(
                [nw.col(f"own_{cell.number}") for cell in cells if (cell.sub, cell.share) == (sub, share)], ZERO
            )
            for share in shares
        }
        if sub and bucket.whole_year_ceiling(sub):
            over = taken_in_turn(nw.col(f"over_{bucket.key}/{sub}"), list(by_share.values()), ZERO, COLUMNS)
        else:
            over = [ZERO] * len(shares)
        for share, part in zip(shares, over, strict=True):
            if sub:
                columns.append(part.alias(f"over_{bucket.key}/{sub}/{share}"))
            left[share].append(by_share[share] - part)
    rooms = [sum_of(left[share], ZERO) for share in shares]
    taken = taken_in_turn(nw.col(f"ded_{bucket.key}"), rooms, ZERO, COLUMNS)
    exact = sum_of([(room - part) * share for share, room, part in zip(shares, rooms, taken, strict=True)], ZERO)
    columns += [part.alias(f"ded_{bucket.key}/{share}") for share, part in zip(shares, taken, strict=True)]
    columns.append(exact.alias(f"exact_{bucket.key}"))
    columns.append(reduce(lambda one, other: one + other, rooms).alias(f"left_{bucket.key}"))
    return columns
