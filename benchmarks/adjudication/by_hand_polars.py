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

from benchmarks.adjudication.by_hand_lines import (
    CELLS,
    KEYS,
    OF_CLAIM,
    TWENTIETHS,
    named,
    shared,
    swallowed,
)

LINES_A_PARTITION = 2_500_000
HOSPITAL = (
    "registration", "consultation", "general_consultation", "bed", "examination", "laboratory", "treatment", "surgery",
    "nursing", "material", "western_medicine", "chinese_patent_medicine", "chinese_herbal_medicine", "other_hospital",
)  # fmt: skip
DEDUCTIBLE_FEN, LOWER_DEDUCTIBLE_FEN = 1_000_000, 800_000
MATERIALS_FEN, HOSPITAL_LIMIT_FEN, DRUGS_LIMIT_FEN, CAP_FEN = 10_000_000, 200_000_000, 100_000_000, 300_000_000
MOST_LINE_FEN = 10**9
YEAR = ("contract", "holder")
EDITION = "anlan-family-inpatient 2026"
DECISIONS = (
    *KEYS, "loss_on", "insured_since", "cover_since", "asks", "billed_fen", "other_paid_fen", "not_covered_fen",
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
    paying = paid.filter(~c("swallowed"))
    away = pl.concat([bad.select("claim_id"), asking.select("claim_id"), paying.select("claim_id")])
    whole = lines.drop("reason").join(bad.select("claim_id", "reason"), on="claim_id")
    easy = swallowed(lines.join(away, on="claim_id", how="anti"))
    hard = shared(lines.join(paying.select("claim_id", *OF_CLAIM), on="claim_id"))
    return {
        "decisions": pl.concat([each.select(DECISIONS) for each in (paid, asking)]),
        "lines": pl.concat([named(each) for each in (easy, hard)]),
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
