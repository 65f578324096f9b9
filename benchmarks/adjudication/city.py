"""A city's claim lines, drawn with a seed: skewed as health costs are, with families, waiting periods and bad rows.

    python -m benchmarks.adjudication.city 20000000 build

Ids are text, as real files have them. A member's lines stand in one file of a million members, in random order; no
contender may count on that.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import polars as pl

MEMBERS_A_FILE = 1_000_000
LINES_A_MEMBER = 2
SEED = 2026
YEAR_STARTS = np.datetime64("2026-01-01", "D")
#: Categories of cost and how often a line is of each; "cosmetic" no bucket takes.
CATEGORIES = {
    "western_medicine": 0.22,
    "laboratory": 0.16,
    "examination": 0.13,
    "treatment": 0.12,
    "bed": 0.08,
    "material": 0.08,
    "nursing": 0.05,
    "surgery": 0.04,
    "registration": 0.03,
    "chinese_patent_medicine": 0.03,
    "domestic_special_drug": 0.02,
    "chinese_herbal_medicine": 0.01,
    "general_consultation": 0.01,
    "consultation": 0.005,
    "other_hospital": 0.005,
    "cosmetic": 0.01,
}
#: A line is never dearer, so that a claim of six stays below what columns of 64 bits can share out.
MOST_LINE_FEN = 10**8
_LINES_A_CLAIM = (0.25, 0.25, 0.18, 0.13, 0.1, 0.09)
_BAD_ROWS = 0.0001
_NOT_KNOWN = 0.001


def city(members: int, folder: Path) -> Path:
    """The folder with the city's files, drawn now or on an earlier day."""
    there = folder / f"city-{members}"
    told = {"members": members, "seed": SEED, "format": 2}
    if (there / "city.json").exists() and json.loads((there / "city.json").read_text()) == told:
        return there
    shutil.rmtree(there, ignore_errors=True)
    (there / "lines").mkdir(parents=True)
    for number, first in enumerate(range(0, members, MEMBERS_A_FILE)):
        frame = lines_of(number, first, min(MEMBERS_A_FILE, members - first))
        frame.write_parquet(there / "lines" / f"lines-{number:04}.parquet", compression="zstd", compression_level=1)
    (there / "city.json").write_text(json.dumps(told))
    return there


def lines_of(number: int, first: int, members: int) -> pl.DataFrame:
    """The lines of one file: members from `first` on."""
    chance = np.random.default_rng((SEED, number))
    household, families = _households(chance, members)
    facts = _facts_of_households(chance, families + members)
    claim, place = _claims(chance, members * LINES_A_MEMBER)
    claims = int(claim[-1]) + 1
    member = _whose(chance, claims, members)
    home = household[member]
    loss_on = YEAR_STARTS + chance.integers(-2, 365, claims)
    settled = chance.random(claims) < 0.92
    pre_existing = (chance.random(members) < 0.08)[member]
    amount, other = _amounts(chance, claim, member, settled)
    in_list = chance.random(len(claim)) < 0.75
    unknown = {name: chance.random(claims) < _NOT_KNOWN for name in ("settled", "pre_existing")}
    unknown["in_list"] = chance.random(len(claim)) < _NOT_KNOWN
    bad = np.where(chance.random(len(claim)) < _BAD_ROWS, chance.integers(1, 9, len(claim)), 0)
    frame = pl.DataFrame(
        {
            "contract": np.full(len(claim), 2026),
            "member": first + member[claim],
            "family": np.where(home < families, first + home, -1)[claim],
            "claim_id": first * LINES_A_MEMBER + claim,
            "line_id": place + 1,
            "loss_on": loss_on[claim],
            "insured_since": facts["insured_since"][home][claim],
            "category": pl.Series(list(CATEGORIES)).gather(
                chance.choice(len(CATEGORIES), len(claim), p=list(CATEGORIES.values()))
            ),
            "amount_fen": amount,
            "other_paid_fen": other,
            "in_list": in_list,
            "settled": settled[claim],
            "pre_existing": pre_existing[claim],
            "accident": (chance.random(claims) < 0.06)[claim],
            "claim_free_years": facts["claim_free_years"][home][claim],
            "bad": bad,
            "no_settled": unknown["settled"][claim],
            "no_pre_existing": unknown["pre_existing"][claim],
            "no_in_list": unknown["in_list"],
        }
    )
    return _written_out(frame[chance.permutation(len(claim))])


def _households(chance: np.random.Generator, members: int) -> tuple[np.ndarray, int]:
    """Each member's household, and how many of these, the first ones, are families: 30% of all live in one."""
    in_families = members * 3 // 10
    sizes = chance.choice([2, 3, 4, 5], in_families, p=[0.35, 0.4, 0.18, 0.07])
    family = np.repeat(np.arange(in_families), sizes)[:in_families]
    families = int(family[-1]) + 1 if in_families else 0
    household = families + np.arange(members)
    household[chance.permutation(members)[:in_families]] = family
    return household, families


def _facts_of_households(chance: np.random.Generator, households: int) -> dict[str, np.ndarray]:
    """Most are insured since an earlier year; some since this New Year, some since a day within the year."""
    kind = chance.random(households)
    since = YEAR_STARTS - chance.integers(1, 4, households) * 365
    since = np.where(kind < 0.25, YEAR_STARTS, since)
    since = np.where(kind < 0.05, YEAR_STARTS + chance.integers(1, 200, households), since)
    return {"insured_since": since, "claim_free_years": chance.choice(5, households, p=[0.5, 0.2, 0.15, 0.1, 0.05])}


def _claims(chance: np.random.Generator, lines: int) -> tuple[np.ndarray, np.ndarray]:
    """The claim each line belongs to, from 0, and its place within the claim."""
    sizes = chance.choice(6, lines, p=_LINES_A_CLAIM) + 1
    claim = np.repeat(np.arange(lines), sizes)[:lines]
    return claim, np.arange(lines) - np.searchsorted(claim, claim)


def _whose(chance: np.random.Generator, claims: int, members: int) -> np.ndarray:
    """The member of each claim: half of all people have none in a year, few have many."""
    weight = np.cumsum(chance.lognormal(0, 1.2, members) * (chance.random(members) < 0.6))
    return np.minimum(np.searchsorted(weight, chance.random(claims) * weight[-1], side="right"), members - 1)


def _amounts(
    chance: np.random.Generator, claim: np.ndarray, member: np.ndarray, settled: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Billed, and what basic insurance paid of it, in fen: lognormal, with one claim in 1,000 twenty times as dear."""
    claims = len(member)
    severity = chance.lognormal(0, 1.5, claims) * np.where(chance.random(claims) < 0.001, 20, 1)
    yuan = 350 * severity[claim] * chance.lognormal(0, 0.9, len(claim))
    amount = np.minimum((yuan * 100).astype(np.int64), MOST_LINE_FEN)
    share = np.where(settled, chance.uniform(0.3, 0.7, claims), 0)[claim]
    return amount, (amount * share).astype(np.int64)


def _written_out(frame: pl.DataFrame) -> pl.DataFrame:
    """Numbers as the ids they stand for, unknown facts left empty, and bad rows made bad."""
    bad = pl.col("bad")

    def named(letter: str, name: str, digits: int) -> pl.Expr:
        return (pl.lit(letter) + pl.col(name).cast(pl.String).str.zfill(digits)).alias(name)

    def unless(unknown: pl.Expr, name: str) -> pl.Expr:
        return pl.when(~unknown).then(pl.col(name)).alias(name)

    day = pl.col("loss_on").dt.offset_by("1d")
    since = pl.col("insured_since")
    return (
        frame.with_columns(
            named("C", "contract", 4),
            named("M", "member", 8),
            pl.when(pl.col("family") >= 0).then(named("F", "family", 8)).alias("family"),
            pl.when(bad != 6).then(named("K", "claim_id", 9)).otherwise(pl.lit("")).alias("claim_id"),
            pl.when(bad == 7).then(pl.lit("1")).otherwise(pl.col("line_id").cast(pl.String)).alias("line_id"),
            pl.when(bad == 8).then(day).when(bad != 5).then(pl.col("loss_on")).alias("loss_on"),
            pl.max_horizontal(since, pl.date(2026, 1, 1)).alias("cover_since"),
            pl.when(bad != 4).then(pl.col("category")).otherwise(pl.lit("")),
            pl.when(bad == 2).then(-pl.col("amount_fen")).when(bad != 1).then(pl.col("amount_fen")).alias("amount_fen"),
            pl.when(bad == 3)
            .then(pl.col("amount_fen") + 1)
            .otherwise(pl.col("other_paid_fen"))
            .alias("other_paid_fen"),
            *(unless(pl.col(f"no_{name}"), name) for name in ("settled", "in_list", "pre_existing")),
        )
        .drop("bad", "no_settled", "no_in_list", "no_pre_existing")
        .select(*_ORDER)
    )


_ORDER = (
    "contract", "member", "family", "claim_id", "line_id", "loss_on", "insured_since", "cover_since", "category",
    "amount_fen", "other_paid_fen", "in_list", "settled", "pre_existing", "accident", "claim_free_years",
)  # fmt: skip

if __name__ == "__main__":
    began = time.perf_counter()
    print(city(int(sys.argv[1]), Path(sys.argv[2])), f"{time.perf_counter() - began:.1f} s")
