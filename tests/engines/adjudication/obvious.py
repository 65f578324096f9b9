"""A slow and obvious way to compute a year of claims, to hold the engine against. It shares no code with it.

Every fen of cost is a thing of its own that is laid on a table; what a plan says is done to the things one rule after
the other. A plan is a plain dictionary, and `as_yaml` writes the same plan as a schedule file.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, product
from typing import Any

#: The day of loss of a claim that names none.
LOSS_ON = date(2026, 5, 2)

Fact = dict[str, Any]  # one claim: its id, settled, pre_existing, care level and months, lines
#: What a fen pays is told in ten-thousandths of a fen, so that 33.33 percent is a whole number.
WHOLE = 10_000
Thing = int  # the share of one fen


def year_pays(plan: dict[str, Any], claims: list[Fact]) -> int:
    """What all claims of one insurance year pay together, in fen."""
    total = sum(_bucket_pays(plan, bucket, claims) for bucket in plan["buckets"])
    return total if plan["total_cap"] is None else min(total, plan["total_cap"])


def _bucket_pays(plan: dict[str, Any], bucket: dict[str, Any], claims: list[Fact]) -> int:
    free: dict[str, list[Thing]] = {}  # by claim: the fen that no sub-limit watches
    watched: dict[tuple[str, object], list[Thing]] = {}
    counted: dict[tuple[str, object], list[tuple[int, Thing]]] = {}
    most: dict[tuple[str, object], tuple[int | None, int | None]] = {}
    for claim in claims:
        for line in claim["lines"]:
            if _bucket_of(plan, claim, line) is not bucket:
                continue
            share = _share(bucket, claim, line)
            if share is None:
                continue
            own = line["billed"] - line["others"]
            limit = next((each for each in bucket["sub_limits"] if line["category"] in each["takes"]), None)
            if limit is None:
                free.setdefault(claim.get("claim_id", ""), []).extend([share] * own)
                continue
            pot = (limit["key"], _counted_for(limit, claim, line))
            most[pot] = _allowed(limit, claim)
            if _counts(limit):
                counted.setdefault(pot, []).extend((fen, share) for fen in _units(own, line["quantity"]))
            else:
                watched.setdefault(pot, []).extend([share] * own)
    best = 0
    for way in product(*(list(_ways_to_keep(units, most[pot][1])) for pot, units in counted.items())):
        pots = {pot: list(things) for pot, things in watched.items()}
        for pot, kept in zip(counted, way, strict=True):
            pots[pot] = [share for fen, share in kept for _ in range(fen)]
        table: list[Thing] = []
        for things in free.values():
            table += sorted(things)[bucket["deductible_of_claim"] :]
        for pot, things in pots.items():
            table += sorted(things, reverse=True)[: most[pot][0]]
        best = max(best, _table_pays(bucket, table))
    whole = (best if plan["rounding"] == "down" else best + WHOLE // 2) // WHOLE
    return whole if bucket["limit"] is None else min(whole, bucket["limit"])


def _bucket_of(plan: dict[str, Any], claim: Fact, line: Fact) -> dict[str, Any] | None:
    """The first bucket that takes the kind of cost and has nothing against its facts."""
    for bucket in plan["buckets"]:
        if line["category"] in bucket["takes"] and _holds(bucket["when"], claim, line):
            return bucket
    return None


def _share(bucket: dict[str, Any], claim: Fact, line: Fact) -> Thing | None:
    if bucket["tiers"]:
        return WHOLE  # how much it pays is seen once it lies on the table
    for row in bucket["ratios"]:
        if _holds(row["when"], claim, line):
            return _ten_thousandths(row["percent"])
    return None


def _table_pays(bucket: dict[str, Any], table: list[Thing]) -> int:
    if not bucket["tiers"]:
        return sum(sorted(table)[bucket["deductible"] :])
    pays = 0
    for place in range(len(table)):
        reached = [percent for starts, percent in bucket["tiers"] if place >= starts]
        pays += _ten_thousandths(reached[-1]) if reached else 0
    return pays


def _holds(when: dict[str, bool], claim: Fact, line: Fact) -> bool:
    facts = {"settled": claim["settled"], "in_list": line["in_list"], "pre_existing": claim["pre_existing"]}
    return all(facts[name] == wanted for name, wanted in when.items())


def _ten_thousandths(percent: str) -> int:
    share = Fraction(percent) * WHOLE / 100
    assert share.denominator == 1
    return int(share)


def _counted_for(limit: dict[str, Any], claim: Fact, line: Fact) -> object:
    """The thing or the time that a sub-limit begins anew for."""
    day = line.get("on") or claim.get("loss_on", LOSS_ON)
    return {
        "year": "the year",
        "item": line.get("item"),
        "stay": line.get("stay") or ("the stay of claim", claim.get("claim_id")),
        "month": (day.year, day.month),
        "week": day - timedelta(days=day.weekday()),  # its Monday
    }[limit["per"]]


def _counts(limit: dict[str, Any]) -> bool:
    return limit["count"] is not None or any(step["count"] is not None for step in limit["steps"])


def _allowed(limit: dict[str, Any], claim: Fact) -> tuple[int | None, int | None]:
    """The most fen and the most units; nothing at all for somebody whom no step is for."""
    level, months = claim.get("care_level", 0), claim.get("care_months", 0)
    found = (limit["amount"], limit["count"])
    if limit["steps"] and found == (None, None):
        found = (0, 0)
    for step in limit["steps"]:
        if level >= step["level"] and months >= step["months"]:
            found = (step["amount"], step["count"])
    return found


def _units(own: int, quantity: int) -> list[int]:
    units = [own // quantity] * quantity
    for at in range(own - sum(units)):
        units[at] += 1
    return units


def _ways_to_keep(units: list[tuple[int, Thing]], count: int | None) -> set[tuple[tuple[int, Thing], ...]]:
    most = len(units) if count is None else min(count, len(units))
    return {tuple(sorted(kept)) for kept in combinations(units, most)}


def as_yaml(plan: dict[str, Any]) -> str:
    """The plan as the text of a schedule file."""
    text = [
        "format: 1",
        "product: law-product",
        'edition: "1"',
        "name: {zh: 试验, en: trial}",
        "in_force: {from: 2026-01-01}",
        "sources: {made_up: made up for a test}",
        f"rounding: {plan['rounding']}",
    ]
    if plan["total_cap"] is not None:
        text.append(f"total_cap: {_yuan(plan['total_cap'])}")
    text.append("buckets:")
    for bucket in plan["buckets"]:
        text.append(f"  - key: {bucket['key']}")
        text.append("    name: {zh: 桶, en: bucket}")
        text.append(f"    takes: [{', '.join(bucket['takes'])}]")
        if bucket["when"]:
            text.append(f"    when: {_when(bucket['when'])}")
        if bucket["deductible"] or bucket["deductible_of_claim"]:
            text.append("    deductible:")
        if bucket["deductible"]:
            text.append(f"      yearly: {_yuan(bucket['deductible'])}")
        if bucket["deductible_of_claim"]:
            text.append(f"      per_claim: {_yuan(bucket['deductible_of_claim'])}")
        if bucket["limit"] is not None:
            text.append(f"    limit: {_yuan(bucket['limit'])}")
        text.append("    no_ratio_reason: {zh: 无, en: none}")
        text.append("    tiers:" if bucket["tiers"] else "    ratios:")
        for starts, percent in bucket["tiers"]:
            text.append(f"      - {{from: {_yuan(starts)}, pays: {_figure(percent, 'percent')}}}")
        for at, row in enumerate([] if bucket["tiers"] else bucket["ratios"]):
            pays = _figure(row["percent"], "percent")
            text.append(
                f"      - {{key: row{at}, name: {{zh: 行, en: row}}, when: {_when(row['when'])}, pays: {pays}}}"
            )
        if bucket["sub_limits"]:
            text.append("    sub_limits:")
        for limit in bucket["sub_limits"]:
            text.append(f"      - key: {limit['key']}")
            text.append("        name: {zh: 限, en: limit}")
            text.append(f"        takes: [{', '.join(limit['takes'])}]")
            text.append(f"        per: {limit['per']}")
            text += [f"        {line}" for line in _ceiling(limit)]
            if limit["steps"]:
                text.append("        steps:")
            for step in limit["steps"]:
                text.append(f"          - care_level_from: {step['level']}")
                text.append(f"            care_months_from: {step['months']}")
                text += [f"            {line}" for line in _ceiling(step)]
    return "\n".join(text) + "\n"


def _ceiling(limit: dict[str, Any]) -> list[str]:
    text = []
    if limit["amount"] is not None:
        text.append(f"amount: {_yuan(limit['amount'])}")
    if limit["count"] is not None:
        text.append(f"count: {_figure(limit['count'], 'count')}")
    return text


def _when(facts: dict[str, bool]) -> str:
    return f"{{{', '.join(f'{name}: {str(wanted).lower()}' for name, wanted in facts.items())}}}"


def _yuan(fen: int) -> str:
    return _figure(f"{fen // 100}.{fen % 100:02d}", "yuan")


def _figure(value: object, unit: str) -> str:
    return f"{{value: {value}, unit: {unit}, source: made_up, verified: false}}"
