"""The journeys, working hours and approval limits, read once from parameters/."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import yaml

from anlan.claims.domain.approval import ApprovalLimit
from anlan.claims.domain.journey import Journey, Stage
from anlan.kernel.money import fen_from_yuan

_FOLDER = Path(__file__).parents[1] / "parameters"
_WHO = {"system", "claimant", "handler", "approver", "cashier", "nobody"}


class JourneyInvalid(ValueError):
    """A journey file that contradicts itself; stops the start, not a claim."""


@cache
def journey(line: str) -> Journey:
    """The journey of a line of business; raises `JourneyInvalid` naming what is wrong."""
    path = _FOLDER / "journeys" / f"{line}.yaml"
    row = yaml.safe_load(path.read_text())
    stages = {key: _stage(key, facts) for key, facts in row["stages"].items()}
    moves = {(move["from"], move["cause"]): move["to"] for move in row["moves"]}
    named = {start for start, _ in moves} | set(moves.values()) | {row["first"]}
    if unknown := named - stages.keys():
        raise JourneyInvalid(f"{path.name}: moves name {sorted(unknown)}, which are not among its stages")
    if wrong := {stage.who for stage in stages.values()} - _WHO:
        raise JourneyInvalid(f"{path.name}: who is one of {sorted(_WHO)}, not {sorted(wrong)}")
    plans = {
        product: {key: tuple(minutes) for key, minutes in planned.items()}
        for product, planned in (row.get("product_plans") or {}).items()
    }
    if unknown := {key for planned in plans.values() for key in planned} - stages.keys():
        raise JourneyInvalid(f"{path.name}: product_plans name {sorted(unknown)}, which are not among its stages")
    return Journey(line=row["line"], first=row["first"], stages=stages, moves=moves, product_plans=plans)


@cache
def lines() -> tuple[str, ...]:
    """Every line that has a journey."""
    return tuple(sorted(path.stem for path in (_FOLDER / "journeys").glob("*.yaml")))


@cache
def approval_limits(line: str) -> tuple[ApprovalLimit, ...]:
    """The dated limits up to which one person decides alone."""
    rows = yaml.safe_load((_FOLDER / "approval_limits.yaml").read_text())[line]
    return tuple(ApprovalLimit(row["from"], fen_from_yuan(row["one_person_yuan"])) for row in rows)


@cache
def hours() -> dict[str, tuple[dt.time, dt.time]]:
    """Kind of hours -> opening and closing time (Asia/Shanghai)."""
    rows = yaml.safe_load((_FOLDER / "working_hours.yaml").read_text())
    return {
        name: (dt.time.fromisoformat(row["opens"]), dt.time.fromisoformat(row["closes"])) for name, row in rows.items()
    }


def _stage(key: str, row: dict) -> Stage:
    plan = row.get("plan_minutes")
    return Stage(
        key=key,
        name_zh=row["name"]["zh"],
        name_en=row["name"]["en"],
        who=row["who"],
        works=row["works"],
        duty=row.get("duty"),
        plan_minutes=tuple(plan) if plan else None,
    )
