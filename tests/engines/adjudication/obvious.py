"""A slow and obvious way to compute a year of claims, to hold the engine against. It shares no code with it.

Every fen of cost is a thing of its own that is laid on a table; what a plan says is done to the things one rule after
the other. A plan is a plain dictionary, and `as_yaml` writes the same plan as a schedule file.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product
from typing import Any

Fact = dict[str, Any]  # one claim: settled, pre_existing, lines of category, in_list, billed, others, quantity


def year_pays(plan: dict[str, Any], claims: list[Fact]) -> int:
    """What all claims of one insurance year pay together, in fen."""
    total = sum(_bucket_pays(bucket, claims, plan["rounding"]) for bucket in plan["buckets"])
    return total if plan["total_cap"] is None else min(total, plan["total_cap"])


def _bucket_pays(bucket: dict[str, Any], claims: list[Fact], rounding: str) -> int:
    free: list[Fraction] = []  # one share for each fen that no sub-limit watches
    watched: dict[str, list[Fraction]] = {}
    counted: dict[str, list[tuple[int, Fraction]]] = {}
    for claim in claims:
        for line in claim["lines"]:
            if line["category"] not in bucket["takes"]:
                continue
            share = _share(bucket, claim, line)
            if share is None:
                continue
            own = line["billed"] - line["others"]
            limit = next((each for each in bucket["sub_limits"] if line["category"] in each["takes"]), None)
            if limit is None:
                free += [share] * own
            elif limit["count"] is None:
                watched.setdefault(limit["key"], []).extend([share] * own)
            else:
                counted.setdefault(limit["key"], []).extend((fen, share) for fen in _units(own, line["quantity"]))
    limits = {each["key"]: each for each in bucket["sub_limits"]}
    ways = [list(_ways_to_keep(counted[key], limits[key]["count"])) for key in counted]
    best = Fraction(0)
    for way in product(*ways):
        table = list(free)
        groups = {key: list(things) for key, things in watched.items()}
        for key, kept in zip(counted, way, strict=True):
            groups[key] = [share for fen, share in kept for _ in range(fen)]
        for key, things in groups.items():
            things.sort(reverse=True)
            ceiling = limits[key]["yearly"]
            table += things if ceiling is None else things[:ceiling]
        table.sort()
        best = max(best, sum(table[bucket["deductible"] :], Fraction(0)))
    whole = int(best) if rounding == "down" else int(best + Fraction(1, 2))
    return whole if bucket["limit"] is None else min(whole, bucket["limit"])


def _share(bucket: dict[str, Any], claim: Fact, line: Fact) -> Fraction | None:
    facts = {"settled": claim["settled"], "in_list": line["in_list"], "pre_existing": claim["pre_existing"]}
    for row in bucket["ratios"]:
        if all(facts[name] == wanted for name, wanted in row["when"].items()):
            return Fraction(row["percent"]) / 100
    return None


def _units(own: int, quantity: int) -> list[int]:
    units = [own // quantity] * quantity
    for at in range(own - sum(units)):
        units[at] += 1
    return units


def _ways_to_keep(units: list[tuple[int, Fraction]], count: int) -> set[tuple[tuple[int, Fraction], ...]]:
    return {tuple(sorted(kept)) for kept in combinations(units, min(count, len(units)))}


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
        if bucket["deductible"]:
            text.append(f"    deductible: {{yearly: {_yuan(bucket['deductible'])}}}")
        if bucket["limit"] is not None:
            text.append(f"    limit: {_yuan(bucket['limit'])}")
        text.append("    no_ratio_reason: {zh: 无, en: none}")
        text.append("    ratios:")
        for at, row in enumerate(bucket["ratios"]):
            when = ", ".join(f"{name}: {str(wanted).lower()}" for name, wanted in row["when"].items())
            pays = f"{{value: {row['percent']}, unit: percent, source: made_up, verified: false}}"
            text.append(f"      - {{key: row{at}, name: {{zh: 行, en: row}}, when: {{{when}}}, pays: {pays}}}")
        if bucket["sub_limits"]:
            text.append("    sub_limits:")
        for limit in bucket["sub_limits"]:
            text.append(f"      - key: {limit['key']}")
            text.append("        name: {zh: 限, en: limit}")
            text.append(f"        takes: [{', '.join(limit['takes'])}]")
            if limit["yearly"] is not None:
                text.append(f"        yearly: {_yuan(limit['yearly'])}")
            if limit["count"] is not None:
                text.append(
                    f"        count: {{value: {limit['count']}, unit: count, source: made_up, verified: false}}"
                )
    return "\n".join(text) + "\n"


def _yuan(fen: int) -> str:
    return f"{{value: {fen // 100}.{fen % 100:02d}, unit: yuan, source: made_up, verified: false}}"
