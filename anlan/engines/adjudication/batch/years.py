"""Claims of a batch laid on the years they belong to: what each claim adds, and what the year pays for it."""

from __future__ import annotations

from functools import reduce

import narwhals as nw

from anlan.engines.adjudication.batch.arithmetic import COLUMNS, MOST_CLAIM_FEN, ZERO, Steps
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
    code = sum_of([nw.col(f"code_{name}") * 3**at for at, name in enumerate(_CODED)], ZERO)
    found = lines.group_by("claim_id").agg(
        *(nw.col(name).min().alias(name) for name in one_of_each),
        *(nw.col(name).max().alias(f"last_{name}") for name in one_of_each),
        code.min().alias("least_code"),
        code.max().alias("most_code"),
        nw.col("cover_since").min().alias("cover_since"),
        *sums,
        *(nw.col(name).sum().alias(name) for name in ("amount_fen", "other_paid_fen", "not_covered_fen")),
        *(nw.col(name).max().alias(name) for name in ("asks_settled", "asks_in_list", "asks_pre_existing", "by_hand")),
        nw.len().alias("lines"),
        nw.col("line_id").n_unique().alias("different_lines"),
    )
    differ = [nw.col(name) != nw.col(f"last_{name}") for name in one_of_each]
    differ.append(nw.col("least_code") != nw.col("most_code"))
    return found.with_columns(
        nw.when(reduce(lambda one, other: one | other, differ)).then(1).otherwise(0).alias("disagrees"),
        nw.when(nw.col("different_lines") < nw.col("lines")).then(1).otherwise(0).alias("line_twice"),
        nw.col("amount_fen").alias("billed_fen"),
    )


def paid_by_year(claims: nw.LazyFrame, plan: Plan) -> nw.LazyFrame:
    """Claims with what their year pays for each: the amounts that lines then share, bucket by bucket.

    `claims` carries `own_N` for each cell, `had_N` for what the year had accumulated, and `base_fen`; see `with_base`.
    """
    order = ["loss_on", "claim_id"]
    after = [
        (nw.col(f"own_{cell.number}").cum_sum().over(*UNIT, order_by=order) + nw.col(f"had_{cell.number}")).alias(
            f"after_{cell.number}"
        )
        for cell in plan.cells
    ]
    steps = Steps(claims.with_columns(*after) if after else claims)
    for bucket in plan.buckets:
        _of_bucket(bucket, plan, steps)
        _shared_in(bucket, plan, steps)
    gained = sum_of([nw.col(f"pays_{bucket.key}") for bucket in plan.buckets], ZERO)
    before, now = (steps.step(_capped(plan, state, steps)) for state in ("before", "now"))
    base = nw.col("base_fen")
    under_cap = steps.least(gained, now - before)
    payable = steps.step(COLUMNS.most(base, now) - COLUMNS.most(base, before))
    steps.keep(
        gained.alias("gained_fen"),
        payable.alias("payable_fen"),
        (gained - under_cap).alias("cut_total_cap"),
        (under_cap - payable).alias("cut_already_paid"),
    )
    return steps.frame.with_columns(_way(plan).alias("way"))


def with_base(history: nw.LazyFrame, plan: Plan) -> nw.LazyFrame:
    """Years before the batch with `base_fen`: what they were paid or entitled to, above which a claim pays."""
    steps = Steps(history)
    for bucket in plan.buckets:
        had = _entitled(bucket, plan, "had", steps).paid
        steps.keep(had.alias(f"had_{bucket.key}"))
    base = steps.most(nw.col("had_paid_fen"), _capped(plan, "had", steps))
    steps.keep(base.alias("base_fen"))
    return steps.frame.drop(*(f"had_{bucket.key}" for bucket in plan.buckets))


def _way(plan: Plan) -> nw.Expr:
    """How a claim's payment is told line by line: 0 lies wholly in deductibles, 1 shared out once, 2 in all steps."""
    special = (nw.col("cut_total_cap") > 0) | (nw.col("cut_already_paid") > 0)
    plain = nw.lit(True)
    for bucket in plan.buckets:
        key, denominator = bucket.key, bucket.share_denominator
        difference = nw.col(f"gained_{key}") * denominator - nw.col(f"exact_{key}")
        over = sum_of([nw.col(f"over_{key}/{sub}") for sub in ceilings(plan, bucket)], ZERO)
        special = special | (difference >= denominator) | (difference <= -denominator)
        special = special | (over > 0) | (nw.col(f"cut_{key}") > 0)
        plain = plain & (nw.col(f"gained_{key}") == 0) & (over == 0)
        plain = plain & (nw.col(f"left_{key}") == nw.col(f"ded_{key}"))
    return nw.when(plain).then(0).otherwise(nw.when(special).then(2).otherwise(1))


def ceilings(plan: Plan, bucket: Bucket) -> list[str]:
    """The sub-limits of a bucket's cells that have an amount."""
    subs = dict.fromkeys(cell.sub for cell in plan.cells_of(bucket) if cell.sub)
    return [sub for sub in subs if (ceiling := bucket.whole_year_ceiling(sub)) and ceiling.amount_fen is not None]


def too_large(plan: Plan) -> nw.Expr:
    """Whether a claim's own cost is beyond what columns of 64 bits can share out exactly."""
    total = sum_of([nw.col(f"own_{cell.number}") for cell in plan.cells], ZERO)
    return total > MOST_CLAIM_FEN // _widest(plan)


def _widest(plan: Plan) -> int:
    """A whole number w so that (MOST_CLAIM_FEN / w)^2 times the largest denominator stays below 2**63."""
    most = max((bucket.share_denominator for bucket in plan.buckets), default=1)
    return next(wide for wide in range(1, 10**6) if (MOST_CLAIM_FEN // wide) ** 2 * most < 2**63)


def _capped(plan: Plan, state: str, steps: Steps) -> nw.Expr:
    parts = [nw.col(f"{state}_{bucket.key}") for bucket in plan.buckets]
    found: nw.Expr = under_cap(parts, plan.schedule.total_cap_fen, ZERO, steps)
    return found


def _entitled(bucket: Bucket, plan: Plan, state: str, steps: Steps) -> Entitled:
    groups: dict[Group, dict[str, nw.Expr]] = {}
    for cell in plan.cells_of(bucket):
        amount = nw.col(f"{'had' if state == 'had' else 'after'}_{cell.number}")
        if state == "before":
            amount = amount - nw.col(f"own_{cell.number}")
        groups.setdefault((cell.sub, ""), {})[cell.ratio] = amount
    limits = {(sub, instance): bucket.whole_year_ceiling(sub) for sub, instance in groups if sub}
    return entitled(
        bucket,
        groups,
        {group: ceiling for group, ceiling in limits.items() if ceiling},
        _deductible(bucket),
        rounding=plan.schedule.rounding,
        zero=ZERO,
        arithmetic=steps,
    )


def _deductible(bucket: Bucket) -> nw.Expr:
    years = nw.col("claim_free_years")
    found: nw.Expr = nw.lit(bucket.deductible_fen(0), dtype=nw.Int64)
    for from_years, parameter in bucket.deductible_after_claim_free_years:
        found = nw.when(years >= from_years).then(nw.lit(int(parameter.value), dtype=nw.Int64)).otherwise(found)
    return found


def _of_bucket(bucket: Bucket, plan: Plan, steps: Steps) -> None:
    """The difference a claim makes to a bucket's year, as columns named for the bucket."""
    before, now = (_entitled(bucket, plan, state, steps) for state in ("before", "now"))
    key = bucket.key
    gained = steps.step(now.before_limit - before.before_limit)
    pays = steps.step(now.paid - before.paid)
    steps.keep(
        steps.most(now.deducted - before.deducted, 0).alias(f"ded_{key}"),
        gained.alias(f"gained_{key}"),
        (gained - pays).alias(f"cut_{key}"),
        pays.alias(f"pays_{key}"),
        before.paid.alias(f"before_{key}"),
        now.paid.alias(f"now_{key}"),
        *((before.kept.alias(f"kept_{key}"),) if bucket.tiers else ()),
        *((above - before.over[sub, ""]).alias(f"over_{key}/{sub}") for (sub, _), above in now.over.items()),
    )


def _shared_in(bucket: Bucket, plan: Plan, steps: Steps) -> None:
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
        if sub in ceilings(plan, bucket):
            over = taken_in_turn(nw.col(f"over_{bucket.key}/{sub}"), list(by_share.values()), ZERO, steps)
        else:
            over = [ZERO] * len(shares)
        for share, part in zip(shares, over, strict=True):
            if sub:
                columns.append(part.alias(f"over_{bucket.key}/{sub}/{share}"))
            left[share].append(by_share[share] - part)
    rooms = [steps.step(sum_of(left[share], ZERO)) for share in shares]
    taken = taken_in_turn(nw.col(f"ded_{bucket.key}"), rooms, ZERO, steps)
    exact = sum_of([(room - part) * share for share, room, part in zip(shares, rooms, taken, strict=True)], ZERO)
    columns += [part.alias(f"ded_{bucket.key}/{share}") for share, part in zip(shares, taken, strict=True)]
    columns.append(exact.alias(f"exact_{bucket.key}"))
    columns.append(sum_of(rooms, ZERO).alias(f"left_{bucket.key}"))
    steps.keep(*columns)
