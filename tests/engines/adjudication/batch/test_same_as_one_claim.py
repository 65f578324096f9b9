"""A batch answers what claims would be answered one by one, line by line and to the fen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anlan.engines.adjudication import LANGUAGES, Schedule, YearSoFar, adjudicate, explain, load_schedule
from anlan.engines.adjudication.batch import Batch, PolarsEngine, run
from anlan.engines.adjudication.batch.by_hand import facts_of
from anlan.engines.adjudication.batch.told import claim_of, explained_line
from tests.engines.adjudication.obvious import as_yaml
from tests.engines.adjudication.test_laws import plans

SCHEDULES = Path(__file__).parents[4] / "anlan" / "benefits" / "parameters" / "schedules"
LAW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SAME = ("billed_fen", "other_paid_fen", "not_covered_fen", "to_deductible_fen", "own_share_fen", "payable_fen")
OVER = {
    "over_sub_limit_fen": "sub_limit",
    "over_one_of_fen": "one_of",
    "over_limit_fen": "limit",
    "over_total_cap_fen": "total_cap",
}
#: The steps that a batch tells too: without them a line's amount could not be recomputed.
STEPS = ("tier", "year_recomputed")


def row(claim: str, line: str, **facts: Any) -> dict[str, Any]:
    usual = {
        "contract": "K1",
        "member": "王秀兰",
        "family": None,
        "claim_id": claim,
        "line_id": line,
        "loss_on": dt.date(2026, 5, 2),
        "insured_since": dt.date(2026, 1, 1),
        "cover_since": None,
        "category": "bed",
        "amount_fen": 100,
        "other_paid_fen": 0,
        "in_list": True,
        "settled": True,
        "pre_existing": False,
        "accident": False,
        "claim_free_years": 0,
        "quantity": 1,
        "item": None,
        "stay": None,
        "on": None,
        "care_level": None,
        "care_months": None,
    }
    return usual | facts


@st.composite
def files(draw: st.DrawFn, categories: tuple[str, ...], most_fen: int) -> list[dict[str, Any]]:
    rows = []
    for number in range(draw(st.integers(1, 6))):
        claim = {
            "member": draw(st.sampled_from(["王秀兰", "李建国"])),
            "family": draw(st.sampled_from([None, "F1"])),
            "loss_on": draw(st.sampled_from([dt.date(2026, 1, 10), dt.date(2026, 5, 2), dt.date(2026, 6, 3)])),
            "settled": draw(st.sampled_from([True, True, False, None])),
            "pre_existing": draw(st.booleans()),
        }
        for place in range(draw(st.integers(1, 4))):
            billed = draw(st.integers(0, most_fen))
            rows.append(
                row(
                    f"claim {number}",
                    f"{place}",
                    category=draw(st.sampled_from(categories)),
                    amount_fen=billed,
                    other_paid_fen=draw(st.just(0) | st.integers(0, billed)),
                    in_list=draw(st.sampled_from([True, False, None])),
                    quantity=draw(st.integers(1, 2)),
                    **claim,
                )
            )
    return rows


def random_rows(chance: Random, categories: Sequence[str], *, most_fen: int, claims: int) -> list[dict[str, Any]]:
    """Many claims of few people, quicker than Hypothesis draws them: families, facts not known, large and small."""
    rows = []
    for number in range(claims):
        claim = {
            "member": f"王{chance.randrange(claims // 5 + 1)}",
            "family": chance.choice([None, "F1", "F2"]),
            "loss_on": chance.choice([dt.date(2026, 1, 10), dt.date(2026, 5, 2), dt.date(2026, 6, 3)]),
            "settled": chance.choice([True, True, True, False, None]),
            "pre_existing": chance.random() < 0.3,
            "care_level": 5,
            "care_months": 6,
        }
        for place in range(chance.randint(1, 5)):
            billed = chance.choice([chance.randint(0, most_fen), chance.randint(0, most_fen // 20)])
            facts = {
                "category": chance.choice(categories),
                "amount_fen": billed,
                "other_paid_fen": chance.choice([0, 0, chance.randint(0, billed)]),
                "in_list": chance.choice([True, True, True, False, False, None]) if number % 9 == 0 else number % 2 > 0,
                "quantity": chance.randint(1, 2),
            }
            rows.append(row(f"claim {number}", f"{place}", **claim, **facts))
    return rows


def one_by_one(schedule: Schedule, rows: list[dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    years: dict[str, YearSoFar] = {}
    decisions, lines = {}, {}
    claims: dict[tuple[dt.date, str], list[dict[str, Any]]] = {}
    for each in rows:
        claims.setdefault((each["loss_on"], each["claim_id"]), []).append(each)
    for (_, claim_id), members in sorted(claims.items()):
        family = members[0]["family"] if schedule.year_of == "family" else None
        unit = f"family:{family}" if family else members[0]["member"]
        members.sort(key=lambda each: each["line_id"])
        answer = adjudicate(schedule=schedule, claim=facts_of(members), year=years.get(unit, YearSoFar()))
        years[unit] = answer.year_after
        steps = [step for step in answer.steps if step.rule in STEPS]
        decisions[claim_id] = (",".join(q.key for q in answer.questions), answer.payable_fen, steps)
        for line in answer.lines:
            lines[claim_id, line.line_id] = line
    return decisions, lines, years


def check(schedule: Schedule, rows: list[dict[str, Any]], folder: Path) -> dict[str, Any]:
    source, out = folder / "lines.parquet", folder / "out"
    pl.DataFrame(
        rows, schema_overrides={"family": pl.String, "in_list": pl.Boolean, "settled": pl.Boolean}
    ).write_parquet(source)
    report = run(Batch(schedule, source, out), PolarsEngine())
    decisions, lines, years = one_by_one(schedule, rows)
    found = {each["claim_id"]: each for each in pl.read_parquet(out / "decisions").to_dicts()}
    assert {key: each["payable_fen"] for key, each in found.items()} == {key: d[1] for key, d in decisions.items()}
    assert {key: bool(each["asks"]) for key, each in found.items()} == {key: bool(d[0]) for key, d in decisions.items()}
    told = {(each["claim_id"], each["line_id"]): each for each in pl.read_parquet(out / "lines").to_dicts()}
    assert told.keys() == lines.keys()
    for key, line in lines.items():
        over = dict(line.over_limit_by)
        for name in (
            "billed_fen",
            "other_paid_fen",
            "not_covered_fen",
            "to_deductible_fen",
            "own_share_fen",
            "payable_fen",
        ):
            assert told[key][name] == getattr(line, name), (key, name)
        for column, rule in OVER.items():
            assert told[key].get(column, 0) == over.get(rule, 0), (key, column)
        days = {name: found[key[0]][name] for name in ("loss_on", "insured_since", "cover_since")}
        again = explained_line(told[key] | days, schedule)
        assert [explain(again, language) for language in LANGUAGES] == [
            explain(line, language) for language in LANGUAGES
        ]
        assert (told[key]["bucket"] or None, told[key]["ratio"] or None) == (line.bucket, line.ratio_class)
    if schedule.file:
        for claim_id, (_, _, steps) in decisions.items():
            assert [*claim_of(out, claim_id).steps] == steps, claim_id
    paid = {each["holder"]: each["paid_fen"] for each in pl.read_parquet(out / "accumulators").to_dicts()}
    assert {unit: fen for unit, fen in paid.items() if fen} == {u: y.paid_fen for u, y in years.items() if y.paid_fen}
    assert report["balance_fen"] == 0
    assert report["billed_fen"] == sum(each["amount_fen"] for each in rows)
    assert report["payable_fen"] == report["decided_payable_fen"] == sum(y.paid_fen for y in years.values())
    return report


@LAW
@given(plan=plans(), data=st.data())
def test_any_plan_and_any_claims(plan: dict[str, Any], data: st.DataObject, tmp_path_factory: Any) -> None:
    rows = data.draw(files(("bed", "drug", "scan", "implant", "elsewhere"), 300))
    check(load_schedule(as_yaml(plan)), rows, tmp_path_factory.mktemp("batch"))


@pytest.mark.parametrize("name", sorted(file.stem for file in SCHEDULES.glob("*.yaml")))
def test_every_shipped_schedule(name: str, tmp_path: Path) -> None:
    schedule = load_schedule(SCHEDULES / f"{name}.yaml")
    rows = random_rows(Random(name), (*schedule.categories[:8], "elsewhere"), most_fen=90_000_000, claims=80)
    check(schedule, rows, tmp_path)
