"""One partition of a batch: lines in; decisions, line explanations, accumulators and rejects out.

A partition holds whole years only, so partitions know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import narwhals as nw
import polars as pl

from anlan.engines.adjudication.batch.arithmetic import ZERO
from anlan.engines.adjudication.batch.by_hand import ByHand, by_hand, year_from
from anlan.engines.adjudication.batch.engines import Engine
from anlan.engines.adjudication.batch.lines import amounts_of, in_deductible, shared, with_claim
from anlan.engines.adjudication.batch.plan import NO, UNKNOWN, YES, Plan
from anlan.engines.adjudication.batch.years import UNIT, claims_of, dated, paid_by_year, too_large, with_base
from anlan.engines.adjudication.category_spelling import category_meant
from anlan.engines.adjudication.formulas import sum_of
from anlan.engines.adjudication.words import CATEGORIES

_KEYS = {"contract": pl.String, "holder": pl.String, "claim_id": pl.String}
DECISION_COLUMNS: dict[str, Any] = {
    **_KEYS,
    **dict.fromkeys(("loss_on", "insured_since", "cover_since"), pl.Date),
    "asks": pl.String,
    **dict.fromkeys(("billed_fen", "other_paid_fen", "not_covered_fen", "payable_fen"), pl.Int64),
}
#: States of a claim that turn all its lines away.
_TURNED_AWAY = ("claim_disagrees", "line_twice", "year_disagrees")
REJECT_COLUMNS: dict[str, Any] = {
    **dict.fromkeys(("contract", "member", "claim_id", "line_id"), pl.String),
    "amount_fen": pl.Int64,
    "reason": pl.String,
}
_ASKS = {"asks_settled": "settled_by_basic_insurance", "asks_in_list": "in_list", "asks_pre_existing": "pre_existing"}


@dataclass(frozen=True)
class PartitionResult:
    """The four frames of a partition, each in the order of its keys."""

    decisions: pl.DataFrame
    lines: pl.DataFrame
    accumulators: pl.DataFrame
    rejects: pl.DataFrame
    #: Categories of its lines that the schedule never names: how many lines, how much was billed.
    unnamed: dict[str, dict[str, int]] = field(default_factory=dict)


class Partition:
    """The lines of some whole years, with what those years had before."""

    def __init__(self, plan: Plan, lines: nw.LazyFrame, history: nw.LazyFrame, engine: Engine) -> None:
        """`lines` has the columns of the schema, `holder` and `reject`; `history` those of `accumulator_columns`."""
        self.plan, self.engine, self.history = plan, engine, history
        self.given = lines
        self.lines = engine.kept(self._routed())
        self.unnamed = self._unnamed()
        meant = {word: meant for word in self.unnamed if (meant := category_meant(word, self._known()))}
        if meant:
            self._turn_away(meant)
        self.claims = engine.kept(self._claims())
        self.paid = engine.kept(paid_by_year(self.claims.filter(nw.col("state") == "columns"), plan))

    def result(self) -> PartitionResult:
        """Everything that comes out, the same on every engine."""
        decisions = self.engine.collected(self._decided(), DECISION_COLUMNS)
        of_line = line_columns(self.plan)
        lines = [self.engine.collected(frame, of_line) for frame in self._explained()]
        years = self.engine.collected(self._accumulated(), accumulator_columns(self.plan))
        by_hand = self._by_hand()
        more_years = _frame(by_hand.accumulators, accumulator_columns(self.plan))
        rejects = [self.engine.collected(self._rejected(), REJECT_COLUMNS), _frame(by_hand.rejects, REJECT_COLUMNS)]
        return PartitionResult(
            pl.concat([decisions, _frame(by_hand.decisions, DECISION_COLUMNS)]).sort("claim_id"),
            pl.concat([*lines, _frame(by_hand.lines, of_line)]).sort("claim_id", "line_id"),
            pl.concat([years, more_years, self._carried_over(years, more_years)]).sort(UNIT),
            pl.concat(rejects).sort([*REJECT_COLUMNS], nulls_last=False),
            self.unnamed,
        )

    def _unnamed(self) -> dict[str, dict[str, int]]:
        strange = self.lines.filter(nw.col("unnamed")).group_by("category")
        counted = strange.agg(nw.len().alias("lines"), nw.col("amount_fen").sum().alias("billed_fen"))
        rows = self.engine.rows(counted.sort("category"))
        return {row["category"]: {name: int(row[name]) for name in ("lines", "billed_fen")} for row in rows}

    def _known(self) -> frozenset[str]:
        return frozenset(CATEGORIES) | frozenset(self.plan.schedule.categories)

    def _turn_away(self, meant: Mapping[str, str]) -> None:
        """Reject the rows of categories that are written in another way; seldom, so the lines are routed once more."""
        told = [{"category": word, "misspelt": f"category_misspelt:{write}"} for word, write in meant.items()]
        given = self.given.join(self.engine.table(told), on="category", how="left")
        reject = nw.when(nw.col("reject").is_null()).then(nw.col("misspelt")).otherwise(nw.col("reject"))
        self.given = given.with_columns(reject.alias("reject")).drop("misspelt")
        self.lines = self.engine.kept(self._routed())
        self.unnamed = {word: counted for word, counted in self.unnamed.items() if word not in meant}

    def _routes(self) -> nw.LazyFrame:
        routes = [
            {
                "category": route.category,
                "facts": route.facts,
                "cell": route.cell,
                "rule": route.rule,
                "by_hand": int(route.by_hand),
                "bucket": route.bucket if route.cell else "",
                "ratio": self.plan.cells[route.cell - 1].ratio if route.cell else "",
                **{name: route.asks >> bit & 1 for bit, name in enumerate(_ASKS)},
            }
            for route in self.plan.routes
        ]
        return self.engine.table(routes)

    def _routed(self) -> nw.LazyFrame:
        lines = self.given.filter(nw.col("reject").is_null()).with_columns(
            (nw.col("amount_fen") - nw.col("other_paid_fen")).alias("own_fen"),
            *(_state(name).alias(f"code_{name}") for name in ("settled", "in_list", "pre_existing", "accident")),
            dated(self.plan.schedule).alias("dated"),
        )
        code = nw.col("code_settled") * 9 + nw.col("code_in_list") * 3 + nw.col("code_pre_existing")
        lines = lines.with_columns(code.alias("facts")).join(self._routes(), on=["category", "facts"], how="left")
        out = ~nw.col("dated").is_null()
        lines = lines.with_columns(nw.col("cell").is_null().alias("unnamed"))
        nothing_own = out | (nw.col("own_fen") == 0)
        lines = lines.with_columns(
            *(
                nw.when(out if name in ("cell", "by_hand") else nothing_own)
                .then(ZERO)
                .otherwise(nw.col(name).fill_null(0).cast(nw.Int64))
                .alias(name)
                for name in ("cell", "by_hand", *_ASKS)
            ),
            nw.when(out).then(nw.col("dated")).otherwise(nw.col("rule").fill_null("no_bucket")).alias("rule"),
            *(
                nw.when(out).then(nw.lit("")).otherwise(nw.col(name).fill_null("")).alias(name)
                for name in ("bucket", "ratio")
            ),
        )
        uncovered = (nw.col("cell") == 0) & (nw.col("by_hand") == 0)
        return lines.with_columns(nw.when(uncovered).then(nw.col("own_fen")).otherwise(ZERO).alias("not_covered_fen"))

    def _claims(self) -> nw.LazyFrame:
        """Claims with what their year had before, and how each is to be treated."""
        had = [nw.col(cell.column).alias(f"had_{cell.number}") for cell in self.plan.cells]
        history = self.history.select(*UNIT, *had, nw.col("paid_fen").alias("had_paid_fen"), "claim_free_years", "year")
        # A year in which nothing has added up yet is bound to no number.
        began = sum_of([nw.col(f"had_{cell.number}") for cell in self.plan.cells], ZERO) > 0
        history = with_base(history, self.plan).with_columns(
            nw.when(began).then(nw.col("claim_free_years")).alias("had_claim_free_years")
        )
        history = history.drop("claim_free_years")
        claims = claims_of(self.lines, self.plan).join(history, on=list(UNIT), how="left")
        names = [*(f"had_{cell.number}" for cell in self.plan.cells), "had_paid_fen", "base_fen"]
        claims = claims.with_columns(*(nw.col(name).fill_null(0).alias(name) for name in names))
        hard = (nw.col("by_hand") > 0) | too_large(self.plan) | ~nw.col("year").is_null()
        hand = nw.when(hard & (nw.col("disagrees") == 0)).then(1).otherwise(0).max().over(*UNIT)
        # The number is fixed for an insurance year: what it was computed with before, and what other claims of it say.
        had_free = nw.col("had_claim_free_years").fill_null(nw.col("claim_free_years"))
        fixed = nw.col("disagrees") == 0
        least = nw.when(fixed).then(nw.col("claim_free_years")).min().over(*UNIT)
        most = nw.when(fixed).then(nw.col("claim_free_years")).max().over(*UNIT)
        other_year = (least != most) | (had_free != nw.col("claim_free_years"))
        asks = (nw.col("asks_settled") + nw.col("asks_in_list") + nw.col("asks_pre_existing")) > 0
        state = nw.when(asks).then(nw.lit("asks")).otherwise(nw.lit("columns"))
        state = nw.when(hand == 1).then(nw.lit("by hand")).otherwise(state)
        state = nw.when(other_year).then(nw.lit("year_disagrees")).otherwise(state)
        state = nw.when(nw.col("line_twice") > 0).then(nw.lit("line_twice")).otherwise(state)
        return claims.with_columns(
            nw.when(nw.col("disagrees") > 0).then(nw.lit("claim_disagrees")).otherwise(state).alias("state")
        )

    def _decided(self) -> nw.LazyFrame:
        asks = self.claims.filter(nw.col("state") == "asks").with_columns(
            *(nw.when(nw.col(n) > 0).then(nw.lit(f"{key},")).otherwise(nw.lit("")).alias(n) for n, key in _ASKS.items())
        )
        asks = asks.with_columns(
            nw.concat_str(*(nw.col(name) for name in _ASKS)).alias("asks"),
            ZERO.alias("payable_fen"),
            ZERO.alias("not_covered_fen"),
        )
        paid = self.paid.with_columns(nw.lit("").alias("asks"))
        return nw.concat([frame.select(*DECISION_COLUMNS) for frame in (paid, asks)])

    def _explained(self) -> list[nw.LazyFrame]:
        of_line = [*_KEYS, "line_id", "category", "rule", "bucket", "ratio", "billed_fen", "other_paid_fen"]
        lines = self.lines.with_columns(nw.col("amount_fen").alias("billed_fen"))
        lines = lines.select(*of_line, "own_fen", "not_covered_fen", "cell")
        plain = self.paid.filter(nw.col("way") == 0).select("claim_id")
        others = self.paid.filter(nw.col("way") > 0).select("claim_id", "way", *self._amount_names())
        joined = self.engine.kept(with_claim(lines.join(others, on="claim_id", how="inner"), self.plan))
        in_deductibles = in_deductible(lines.join(plain, on="claim_id", how="semi"), self.plan)
        return [in_deductibles, *shared(joined, self.plan)]

    def _amount_names(self) -> list[str]:
        return [
            name
            for name in self.engine.names(self.paid)
            if name.split("_")[0] in ("gained", "ded", "cut", "exact", "over", "kept") and not name.endswith("_fen")
        ]

    def _accumulated(self) -> nw.LazyFrame:
        cells = self.plan.cells
        sums = [(nw.col(f"own_{c.number}").sum() + nw.col(f"had_{c.number}").max()).alias(c.column) for c in cells]
        return (
            self.paid.group_by(*UNIT)
            .agg(
                nw.col("claim_free_years").max(),
                (nw.col("payable_fen").sum() + nw.col("had_paid_fen").max()).alias("paid_fen"),
                *sums,
            )
            .with_columns(nw.lit(self.plan.schedule.title).alias("edition"), nw.lit(None).cast(nw.String).alias("year"))
        )

    def _by_hand(self) -> ByHand:
        marked = self.claims.filter(nw.col("state") == "by hand").select("claim_id", *UNIT)
        rows = self.engine.rows(self.lines.join(marked.select("claim_id"), on="claim_id", how="semi"))
        units = marked.select(*UNIT).unique()
        schedule = self.plan.schedule
        cells = {cell.column: (cell.bucket, cell.sub, cell.ratio) for cell in self.plan.cells}
        years = {
            (row["contract"], row["holder"]): year_from(row, cells, schedule.title)
            for row in (self.engine.rows(self.history.join(units, on=list(UNIT), how="semi")) if rows else ())
        }
        return by_hand(schedule, rows, years)

    def _carried_over(self, *there: pl.DataFrame) -> pl.DataFrame:
        history = self.engine.collected(self.history, accumulator_columns(self.plan))
        units = pl.concat([frame.select(UNIT) for frame in there])
        return history.join(units, on=list(UNIT), how="anti")

    def _rejected(self) -> nw.LazyFrame:
        bad = self.claims.filter(nw.col("state").is_in(_TURNED_AWAY)).select("claim_id", "state")
        whole = self.lines.join(bad, on="claim_id", how="inner").with_columns(nw.col("state").alias("reason"))
        single = self.given.filter(~nw.col("reject").is_null()).with_columns(nw.col("reject").alias("reason"))
        return nw.concat([frame.select(*REJECT_COLUMNS) for frame in (single, whole)])


def line_columns(plan: Plan) -> dict[str, Any]:
    """The columns of lines: where each belongs, and its amounts."""
    return {
        **_KEYS,
        **dict.fromkeys(("line_id", "category", "rule", "bucket", "ratio"), pl.String),
        **dict.fromkeys(("billed_fen", "other_paid_fen", *amounts_of(plan.schedule)), pl.Int64),
    }


def accumulator_columns(plan: Plan) -> dict[str, Any]:
    """The columns of accumulators: the year's cost in each cell, or the whole year as JSON where cells do not do."""
    return {
        "contract": pl.String,
        "holder": pl.String,
        "edition": pl.String,
        "claim_free_years": pl.Int64,
        "paid_fen": pl.Int64,
        **{cell.column: pl.Int64 for cell in plan.cells},
        "year": pl.String,
    }


def _state(name: str) -> nw.Expr:
    fact = nw.col(name)
    known = nw.when(fact).then(nw.lit(YES, dtype=nw.Int64)).otherwise(nw.lit(NO, dtype=nw.Int64))
    return nw.when(fact.is_null()).then(nw.lit(UNKNOWN, dtype=nw.Int64)).otherwise(known)


def _frame(rows: Sequence[Mapping[str, Any]], schema: dict[str, Any]) -> pl.DataFrame:
    filled = [{name: row.get(name, 0 if dtype == pl.Int64 else None) for name, dtype in schema.items()} for row in rows]
    return pl.DataFrame(filled, schema=schema)
