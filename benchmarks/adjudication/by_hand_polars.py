"""The rules of family_inpatient_2026.yaml written by hand in Polars, for speed and for nothing else.

    python -m benchmarks.adjudication.by_hand_polars build/city-100000/lines build/by-hand

What makes it quick is that it knows its schedule: shares are twentieths or fifths, a claim's lines pay at two shares at
most, no history goes in, the deductible is the same for all claims of a year. Claims that lie wholly in the deductible
never reach the sharing. Outputs are those of the engine: decisions, lines, accumulators, rejects.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import polars as pl

LINES_A_PARTITION = 2_500_000
HOSPITAL = (
    "registration", "consultation", "general_consultation", "bed", "examination", "laboratory", "treatment", "surgery",
    "nursing", "material", "western_medicine", "chinese_patent_medicine", "chinese_herbal_medicine", "other_hospital",
)  # fmt: skip
RATIOS = ("settled_in_list", "settled_out_of_list", "not_settled", "pre_existing")
TWENTIETHS = (18, 14, 12, 7)
CELLS = (
    *(f"inpatient//{ratio}" for ratio in RATIOS),
    *(f"inpatient/materials/{ratio}" for ratio in RATIOS),
    "special_drugs//not_pre_existing",
    "special_drugs//pre_existing",
)
DEDUCTIBLE_FEN, LOWER_DEDUCTIBLE_FEN = 1_000_000, 800_000
MATERIALS_FEN, HOSPITAL_LIMIT_FEN, DRUGS_LIMIT_FEN, CAP_FEN = 10_000_000, 200_000_000, 100_000_000, 300_000_000
MOST_LINE_FEN = 10**9
KEYS = ("contract", "holder", "claim_id")
YEAR = ("contract", "holder")
EDITION = "anlan-family-inpatient 2026"
DECISIONS = (
    *KEYS, "loss_on", "insured_since", "cover_since", "asks", "billed_fen", "other_paid_fen", "not_covered_fen",
    "payable_fen",
)  # fmt: skip
LINES = (
    *KEYS, "line_id", "category", "rule", "bucket", "ratio", "billed_fen", "other_paid_fen", "not_covered_fen",
    "to_deductible_fen", "own_share_fen", "over_sub_limit_fen", "over_limit_fen", "over_total_cap_fen", "set_off_fen",
    "payable_fen",
)  # fmt: skip
REJECTS = ("contract", "member", "claim_id", "line_id", "amount_fen", "reason")
c = pl.col


def adjudicate(source: Path, out: Path) -> None:
    """Read all lines, part them by whole years, and write each part's results."""
    lines = pl.scan_parquet(source / "*.parquet")
    count = max(1, -(-lines.select(pl.len()).collect().item() // LINES_A_PARTITION))
    alone = c("family").is_null() | (c("family") == "")
    holder = pl.when(alone).then(c("member")).otherwise("family:" + c("family"))
    lines = lines.with_columns(_reason().alias("reason"), holder.alias("holder"))
    work = out / "work"
    if count > 1:
        lines.with_columns((c("holder").hash() % count).alias("part")).sink_parquet(
            pl.PartitionBy(work, key="part", include_key=False), mkdir=True, compression="lz4", maintain_order=False
        )
    for part in range(count):
        frame = pl.read_parquet(work / f"part={part}") if count > 1 else lines.collect()
        for name, result in _results(frame).items():
            (out / name).mkdir(parents=True, exist_ok=True)
            result.write_parquet(out / name / f"part-{part:04}.parquet", compression="lz4", statistics=False)
    shutil.rmtree(work, ignore_errors=True)


def _reason() -> pl.Expr:
    """Why a row is turned away, or null."""
    empty = pl.any_horizontal(c(k).is_null() | (c(k) == "") for k in ("contract", "member", "claim_id", "line_id"))
    return (
        pl.when(empty)
        .then(pl.lit("no_key"))
        .when(c("loss_on").is_null() | c("insured_since").is_null())
        .then(pl.lit("no_day"))
        .when(c("category").is_null() | (c("category") == ""))
        .then(pl.lit("no_category"))
        .when(c("amount_fen").is_null())
        .then(pl.lit("no_amount"))
        .when((c("amount_fen") < 0) | (c("amount_fen") > MOST_LINE_FEN))
        .then(pl.lit("amount_out_of_range"))
        .when((c("other_paid_fen") < 0) | (c("other_paid_fen") > c("amount_fen")))
        .then(pl.lit("others_out_of_range"))
        .when(c("claim_free_years") < 0)
        .then(pl.lit("number_out_of_range"))
        .when(c("member").str.starts_with("family:"))
        .then(pl.lit("member_not_allowed"))
    )


def _results(frame: pl.DataFrame) -> dict[str, pl.DataFrame]:
    single = frame.filter(c("reason").is_not_null())
    lines = _routed(frame.filter(c("reason").is_null()))
    claims = _claims(lines)
    bad = claims.filter(c("reason").is_not_null())
    asking = claims.filter(c("reason").is_null() & (c("asks") != ""))
    paid = _paid(claims.filter(c("reason").is_null() & (c("asks") == "")))
    shared = paid.filter(~c("swallowed"))
    away = pl.concat([bad.select("claim_id"), asking.select("claim_id"), shared.select("claim_id")])
    whole = lines.drop("reason").join(bad.select("claim_id", "reason"), on="claim_id")
    easy = _swallowed(lines.join(away, on="claim_id", how="anti"))
    hard = _shared(lines.join(shared.select("claim_id", *_OF_CLAIM), on="claim_id"))
    return {
        "decisions": pl.concat([each.select(DECISIONS) for each in (paid, asking)]),
        "lines": pl.concat([_named(each) for each in (easy, hard)]),
        "accumulators": _accumulated(paid),
        "rejects": pl.concat([each.select(REJECTS) for each in (single, whole)]),
    }


def _routed(lines: pl.DataFrame) -> pl.DataFrame:
    """Lines with their cell: 0 none, 1-4 hospital by ratio, 5-8 materials by ratio, 9-10 drugs."""
    loss, since = c("loss_on"), c("insured_since")
    hospital, drug = c("category").is_in(HOSPITAL), c("category") == "domestic_special_drug"
    waits = ~c("accident") & (loss < since.dt.offset_by("30d"))
    dated = (
        pl.when(loss < pl.date(2026, 1, 1))
        .then(pl.lit("outside_in_force"))
        .when(loss < since)
        .then(pl.lit("before_cover"))
        .when(waits)
        .then(pl.lit("waiting_period"))
    )
    ill = c("pre_existing").fill_null(True)
    ratio = pl.when(ill).then(4).when(~c("settled")).then(3).when(~c("in_list")).then(2).otherwise(1)
    lines = lines.with_columns(
        c("accident").fill_null(False),
        c("other_paid_fen").fill_null(0),
        c("claim_free_years").fill_null(0),
    ).with_columns(
        (c("amount_fen") - c("other_paid_fen")).alias("own_fen"),
        dated.alias("rule"),
        hospital.alias("hospital"),
        drug.alias("drug"),
    )
    lines = lines.with_columns(
        pl.when(c("rule").is_not_null() | ~(c("hospital") | c("drug")))
        .then(0)
        .when(c("drug"))
        .then(pl.when(ill).then(10).otherwise(9))
        .when(c("category") == "material")
        .then(4 + ratio)
        .otherwise(ratio)
        .cast(pl.Int8)
        .alias("cell"),
        c("rule").fill_null(pl.when(c("hospital") | c("drug")).then(pl.lit("")).otherwise(pl.lit("no_bucket"))),
    )
    matters = (c("cell") > 0) & (c("own_fen") > 0)
    not_ill = ~c("pre_existing").fill_null(False)
    return lines.with_columns(
        (matters & c("hospital") & c("settled").is_null() & not_ill).alias("asks_settled"),
        (matters & c("hospital") & c("in_list").is_null() & c("settled").fill_null(True) & not_ill).alias("asks_list"),
        (matters & c("pre_existing").is_null()).alias("asks_ill"),
    ).drop("hospital", "drug")


def _claims(lines: pl.DataFrame) -> pl.DataFrame:
    """One row a claim. What must agree in a claim's lines is compared as one number, and the holder as itself."""
    code = sum(
        (
            c(name).cast(pl.Int64).fill_null(2) * 3**at
            for at, name in enumerate(("settled", "pre_existing", "accident"))
        ),
        pl.lit(0, dtype=pl.Int64),
    )
    facts = c("loss_on").to_physical().cast(pl.Int64) * 2**40 + c("insured_since").to_physical() * 2**16
    lines = lines.with_columns((facts + c("claim_free_years") * 27 + code).alias("facts"))
    own = c("own_fen")
    claims = lines.group_by("claim_id").agg(
        c("contract", "holder", "loss_on", "insured_since", "claim_free_years").first(),
        c("cover_since").min(),
        (c("facts").min() != c("facts").max()).alias("disagrees"),
        (c("contract").min() != c("contract").max()).alias("contracts"),
        (c("holder").min() != c("holder").max()).alias("holders"),
        c("line_id").n_unique().alias("different"),
        pl.len().alias("lines"),
        *(own.filter(c("cell") == at + 1).sum().alias(f"own_{at}") for at in range(len(CELLS))),
        c("amount_fen").sum().alias("billed_fen"),
        c("other_paid_fen").sum(),
        own.filter(c("cell") == 0).sum().alias("not_covered_fen"),
        c("asks_settled", "asks_list", "asks_ill").any(),
    )
    asks = (
        pl.when("asks_settled").then(pl.lit("settled_by_basic_insurance,")).otherwise(pl.lit(""))
        + pl.when("asks_list").then(pl.lit("in_list,")).otherwise(pl.lit(""))
        + pl.when("asks_ill").then(pl.lit("pre_existing,")).otherwise(pl.lit(""))
    )
    return claims.with_columns(
        pl.when(c("disagrees") | c("contracts") | c("holders"))
        .then(pl.lit("claim_disagrees"))
        .when(c("different") < c("lines"))
        .then(pl.lit("line_twice"))
        .alias("reason"),
        asks.alias("asks"),
    ).with_columns(
        pl.when(c("asks") == "").then(c("not_covered_fen")).otherwise(0).alias("not_covered_fen"),
        pl.lit(0, dtype=pl.Int64).alias("payable_fen"),
    )


def _paid(claims: pl.DataFrame) -> pl.DataFrame:
    """Claims in the order of their years: what each changes in its year."""
    claims = claims.sort(*YEAR, "loss_on", "claim_id")
    first = pl.any_horizontal(c(key) != c(key).shift(1) for key in YEAR).fill_null(True)
    claims = claims.with_columns(first.alias("first"))
    after = []
    for at in range(len(CELLS)):  # the running sum of the city less what it was before the year began
        running = c(f"own_{at}").cum_sum()
        before = pl.when("first").then(running - c(f"own_{at}")).forward_fill()
        after.append((running - before).alias(f"after_{at}"))
    claims = claims.with_columns(after)
    # Of materials those with the highest share are kept, up to the sub-limit.
    materials = [c(f"after_{at + 4}") for at in range(4)]
    reached = [pl.min_horizontal(pl.sum_horizontal(materials[: at + 1]), MATERIALS_FEN) for at in range(4)]
    claims = claims.with_columns(reached[at].alias(f"reached_{at}") for at in range(4))
    kept = [c(f"after_{at}") + c(f"reached_{at}") - (c(f"reached_{at - 1}") if at else 0) for at in range(4)]
    over = pl.sum_horizontal(materials) - c("reached_3")
    claims = claims.with_columns(*(kept[at].alias(f"kept_{at}") for at in range(4)), over.alias("s_over"))
    # The deductible lies on the lowest share.
    deductible = pl.when(c("claim_free_years") >= 2).then(LOWER_DEDUCTIBLE_FEN).otherwise(DEDUCTIBLE_FEN)
    lowest_first = [pl.sum_horizontal(c(f"kept_{at}") for at in range(3, last - 1, -1)) for last in range(4)]
    claims = claims.with_columns(
        pl.min_horizontal(lowest_first[at], deductible).alias(f"until_{at}") for at in range(4)
    )
    left = [c(f"kept_{at}") - c(f"until_{at}") + (c(f"until_{at + 1}") if at < 3 else 0) for at in range(4)]
    exact = pl.sum_horizontal(part * share for part, share in zip(left, TWENTIETHS, strict=True))
    drugs = (4 * c("after_8") + 2 * c("after_9")) * 2
    claims = claims.with_columns(
        c("until_0").alias("s_deducted"), ((exact + 10) // 20).alias("s_hospital"), ((drugs + 5) // 10).alias("s_drugs")
    ).with_columns(
        pl.min_horizontal("s_hospital", HOSPITAL_LIMIT_FEN).alias("s_hospital_paid"),
        pl.min_horizontal("s_drugs", DRUGS_LIMIT_FEN).alias("s_drugs_paid"),
    )
    claims = claims.with_columns(pl.min_horizontal(c("s_hospital_paid") + c("s_drugs_paid"), CAP_FEN).alias("s_paid"))
    # What the claim adds is the state of its year after it less the state before it.
    states = ("over", "deducted", "hospital", "drugs", "hospital_paid", "drugs_paid", "paid")
    claims = claims.with_columns(
        (c(f"s_{s}") - pl.when("first").then(0).otherwise(c(f"s_{s}").shift(1, fill_value=0))).alias(f"d_{s}")
        for s in states
    )
    own = pl.sum_horizontal(f"own_{at}" for at in range(8))
    drugs_own = c("own_8") + c("own_9")
    return claims.with_columns(
        c("d_paid").alias("payable_fen"),
        pl.max_horizontal("d_deducted", 0).alias("d_deducted"),
        (c("d_hospital") - c("d_hospital_paid")).alias("cut_hospital"),
        (c("d_drugs") - c("d_drugs_paid")).alias("cut_drugs"),
        (c("d_hospital_paid") + c("d_drugs_paid") - c("d_paid")).alias("cut_cap"),
        ((c("d_hospital") == 0) & (c("d_over") == 0) & (own == c("d_deducted")) & (drugs_own == 0)).alias("swallowed"),
    )


_OF_CLAIM = ("d_over", "d_deducted", "d_hospital", "d_drugs", "cut_hospital", "cut_drugs", "cut_cap")
_NOTHING = ("over_sub_limit_fen", "over_limit_fen", "over_total_cap_fen", "set_off_fen")


def _swallowed(lines: pl.DataFrame) -> pl.DataFrame:
    nothing = pl.lit(0, dtype=pl.Int64)
    covered = c("cell") > 0
    return lines.with_columns(
        pl.when(covered).then(c("own_fen")).otherwise(0).alias("to_deductible_fen"),
        *(nothing.alias(name) for name in (*_NOTHING, "own_share_fen", "payable_fen")),
    )


def _shared(lines: pl.DataFrame) -> pl.DataFrame:
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


def _named(lines: pl.DataFrame) -> pl.DataFrame:
    bucket = pl.when(c("cell") >= 9).then(pl.lit("special_drugs")).when(c("cell") > 0).then(pl.lit("inpatient"))
    names = pl.Series(["", *(cell.rpartition("/")[2] for cell in CELLS)])
    return lines.with_columns(
        bucket.otherwise(pl.lit("")).alias("bucket"),
        pl.lit(names).gather(c("cell")).alias("ratio"),
        c("amount_fen").alias("billed_fen"),
        pl.when(c("cell") == 0).then(c("own_fen")).otherwise(0).alias("not_covered_fen"),
    ).select(LINES)


def _accumulated(paid: pl.DataFrame) -> pl.DataFrame:
    """The state of each year after its last claim."""
    last = pl.col("first").shift(-1, fill_value=True)
    return paid.filter(last).select(
        *YEAR,
        pl.lit(EDITION).alias("edition"),
        "claim_free_years",
        c("s_paid").alias("paid_fen"),
        *(c(f"after_{at}").alias(name) for at, name in enumerate(CELLS)),
        pl.lit(None, dtype=pl.String).alias("year"),
    )


if __name__ == "__main__":
    shutil.rmtree(sys.argv[2], ignore_errors=True)
    adjudicate(Path(sys.argv[1]), Path(sys.argv[2]))
