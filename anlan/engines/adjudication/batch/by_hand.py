"""Years that columns cannot add up, computed claim by claim with the engine's own `adjudicate`.

These are years with units counted one by one, with ceilings for each item, stay, month or week, with a deductible of
each claim, and with amounts beyond 64 bits. The answers come back in the same columns.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from anlan.engines.adjudication.batch.lines import COST_BEFORE
from anlan.engines.adjudication.calculation import adjudicate
from anlan.engines.adjudication.explained import Adjudication, ExplainedLine
from anlan.engines.adjudication.facts import BillLine, ClaimFacts
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.year import YearDisagrees, YearSoFar

_UNIT = itemgetter("contract", "holder")
_ORDER = itemgetter("contract", "holder", "loss_on", "claim_id", "line_id")
_OVER = {
    "sub_limit": "over_sub_limit_fen",
    "limit": "over_limit_fen",
    "total_cap": "over_total_cap_fen",
    "one_of": "over_one_of_fen",
}


@dataclass
class ByHand:
    """What came of the years computed one by one: rows for each of a partition's frames."""

    decisions: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    accumulators: list[dict[str, Any]] = field(default_factory=list)
    rejects: list[dict[str, Any]] = field(default_factory=list)


def by_hand(
    schedule: Schedule, rows: Iterable[Mapping[str, Any]], years: Mapping[tuple[str, str], YearSoFar]
) -> ByHand:
    """The lines of whole years; `years` is what each had before. A claim the engine refuses is turned away."""
    found = ByHand()
    for unit, of_unit in groupby(sorted(rows, key=_ORDER), key=_UNIT):
        year = years.get(unit, YearSoFar())
        for claim_id, of_claim in groupby(of_unit, key=itemgetter("claim_id")):
            members = list(of_claim)
            try:
                answer = adjudicate(schedule=schedule, claim=facts_of(members), year=year)
            except YearDisagrees:
                found.rejects += [{**row, "reason": "year_disagrees"} for row in members]
                continue
            year = answer.year_after
            key = {"contract": unit[0], "holder": unit[1], "claim_id": claim_id}
            found.decisions.append(key | _decision(members, answer))
            found.lines += [key | _line(line) for line in answer.lines]
        found.accumulators.append(
            {"contract": unit[0], "holder": unit[1], "paid_fen": year.paid_fen, "year": json.dumps(year.to_json())}
            | {"edition": schedule.title, "claim_free_years": year.claim_free_years or 0}
        )
    return found


def facts_of(rows: list[Mapping[str, Any]]) -> ClaimFacts:
    """One claim from its rows, which agree in everything that belongs to the claim."""
    first = rows[0]
    lines = tuple(
        BillLine(
            line_id=row["line_id"],
            category=row["category"],
            amount_fen=row["amount_fen"],
            in_list=row["in_list"],
            other_paid_fen=row["other_paid_fen"],
            quantity=row["quantity"],
            item=row["item"] or "",
            stay=row["stay"] or "",
            on=row["on"],
        )
        for row in rows
    )
    return ClaimFacts(
        loss_on=first["loss_on"],
        insured_since=first["insured_since"],
        settled_by_basic_insurance=first["settled"],
        pre_existing=first["pre_existing"],
        accident=first["accident"],
        claim_free_years=first["claim_free_years"],
        lines=lines,
        cover_since=first["cover_since"],
        claim_id=first["claim_id"],
        care_level=first["care_level"],
        care_months=first["care_months"],
    )


def year_from(row: Mapping[str, Any], cells: Mapping[str, tuple[str, str, str]], product: str) -> YearSoFar:
    """The year that an accumulator row holds: its JSON, or its columns."""
    if row.get("year"):
        return YearSoFar.from_json(json.loads(row["year"]))
    there = [((bucket, sub, "", ratio), row[column]) for column, (bucket, sub, ratio) in cells.items()]
    sums = tuple(sorted((cell, int(fen)) for cell, fen in there if fen))
    year = YearSoFar(sums=sums, paid_fen=row["paid_fen"])
    return replace(year, product=product, claim_free_years=row["claim_free_years"]) if sums else year


def _decision(rows: list[Mapping[str, Any]], answer: Adjudication) -> dict[str, Any]:
    billed = sum(row["amount_fen"] for row in rows)
    others = sum(row["other_paid_fen"] for row in rows)
    not_covered = sum(line.not_covered_fen for line in answer.lines)
    return {
        **{name: rows[0][name] for name in ("loss_on", "insured_since", "cover_since")},
        "asks": ",".join(dict.fromkeys(question.key for question in answer.questions)),
        "billed_fen": billed,
        "other_paid_fen": others,
        "not_covered_fen": not_covered,
        "payable_fen": answer.payable_fen,
    }


def _line(line: ExplainedLine) -> dict[str, Any]:
    over = dict(line.over_limit_by)
    return {
        "line_id": line.line_id,
        "category": line.category,
        "billed_fen": line.billed_fen,
        "other_paid_fen": line.other_paid_fen,
        "not_covered_fen": line.not_covered_fen,
        "to_deductible_fen": line.to_deductible_fen,
        "own_share_fen": line.own_share_fen,
        **{column: over.get(name, 0) for name, column in _OVER.items()},
        "set_off_fen": over.get("already_paid", 0),
        "payable_fen": line.payable_fen,
        COST_BEFORE: dict(line.parameters).get(COST_BEFORE, 0),
        "rule": "" if line.bucket else line.rule,
        "bucket": line.bucket or "",
        "ratio": line.ratio_class or "",
    }
