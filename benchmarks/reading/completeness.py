"""Whether what is wrong with a claim is named, and nothing else: planted defects against the prompts given."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from anlan.engines.reading import PageReading
from anlan.intake.domain.completeness import assess
from anlan.intake.domain.material import Assessment, Expectation, PageFacts
from anlan.intake.domain.readings import facts_of
from anlan.intake.selectors import rules
from benchmarks.papers.render import SENT_ON

GOALS = {"defects_reported": 0.98, "false_prompts": 0.03}
#: What may be said of each defect: any of these codes on its page, or that its kind is missing or must be sent again.
_TELLS: dict[str, frozenset[str]] = {
    "missing": frozenset({"missing_back_side", "missing_front_side", "pages_missing"}),
    "unreadable": frozenset({"unreadable", "missing_back_side", "missing_front_side"}),
    "cut_off": frozenset({"cut_off", "unreadable"}),
    "wrong_person": frozenset({"wrong_person"}),
    # An earlier last day also makes the years of validity odd.
    "expired": frozenset({"expired", "fields_disagree"}),
    "checksum_wrong": frozenset({"checksum_wrong", "fields_disagree", "wrong_person"}),
    "duplicate": frozenset({"duplicate"}),
    "sums_differ": frozenset({"sums_differ", "pages_missing"}),
    "outside_the_period": frozenset({"outside_the_period"}),
    "dates_disagree": frozenset({"dates_disagree", "stay_differs"}),
    "used_before": frozenset({"used_before"}),
}
#: A defect of one paper that shows where it is held against another: the word may stand on either.
_SHOWS_ELSEWHERE = frozenset({"sums_differ", "outside_the_period", "dates_disagree", "missing", "unreadable"})


def measure(claims: Sequence[Mapping[str, Any]], readings: Mapping[str, Sequence[PageReading]]) -> dict[str, Any]:
    """Planted defects reported, and prompts that no defect explains; `readings` by file."""
    planted: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    prompts = false_prompts = clean_claims = 0
    missed, false_words = [], []
    for claim in claims:
        found, kinds_of = _assessed(claim, readings)
        said = _prompts(found, kinds_of)
        prompts += len(said)
        for defect in filter(lambda one: _can_be_seen(one, claim), claim["defects"]):
            planted[defect["code"]] += 1
            if any(_explains(defect, prompt) for prompt in said):
                reported[defect["code"]] += 1
            else:
                missed.append(f"{claim['name']}: {defect['code']} of {defect['kind']}")
        idle = [prompt for prompt in said if not any(_explains(defect, prompt) for defect in claim["defects"])]
        false_prompts += len(idle)
        clean_claims += not idle
        false_words += [f"{claim['name']}: {code} on {kind}" for code, kind in idle]
    figures = {
        "defects_reported": round(reported.total() / max(1, planted.total()), 4),
        "false_prompts": round(false_prompts / max(1, prompts), 4),
        "claims_without_false_prompt": round(clean_claims / len(claims), 4),
    }
    return {
        "claims": len(claims),
        "defects": planted.total(),
        "prompts": prompts,
        "figures": figures,
        "by_defect": {code: f"{reported[code]}/{planted[code]}" for code in sorted(planted)},
        "goals_missed": [
            name
            for name, goal in GOALS.items()
            if (figures[name] > goal if name == "false_prompts" else figures[name] < goal)
        ],
        "missed": missed,
        "false": false_words,
    }


def _assessed(
    claim: Mapping[str, Any], readings: Mapping[str, Sequence[PageReading]]
) -> tuple[Assessment, dict[str, str]]:
    pages: list[PageFacts] = []
    kinds_of: dict[str, str] = {}
    for file in claim["files"]:
        # The kind the paper truly is stands in its name: a prompt about it counts for that kind, however it was read.
        true_kind = file.rsplit("-", 1)[1].removesuffix(".jpg")
        for reading in readings[file]:
            page_id = f"{file}#{reading.part}"
            pages.append(facts_of(reading, page_id=page_id, place=len(pages) + 1))
            kinds_of[page_id] = true_kind
    expected = dict(claim["expected"])
    for name in ("born_on", "loss_on", "cover_from", "cover_to"):
        expected[name] = dt.date.fromisoformat(expected[name])
    assessment = assess(
        scene=rules.scenes()[expected["scene"]],
        kinds=rules.kinds(),
        pages=pages,
        expected=Expectation(**expected),
        on=SENT_ON,
        used_elsewhere=frozenset(claim["used_before"]),
    )
    return assessment, kinds_of


def _prompts(found: Assessment, kinds_of: Mapping[str, str]) -> list[tuple[str, str]]:
    """Everything the claimant is told, as (code, kind)."""
    said = {(finding.code, kinds_of[finding.page_id]) for finding in found.findings if finding.for_claimant}
    said |= {("missing", need.kinds[0]) for need in found.missing}
    said |= {("retake", kinds_of[page_id]) for page_id in found.retake}
    return sorted(said)


def _can_be_seen(defect: Mapping[str, str], claim: Mapping[str, Any]) -> bool:
    """Whether the papers sent can show the defect: a stay that only one paper states agrees with itself."""
    if defect["code"] != "dates_disagree":
        return True
    return any(file.endswith(("-inpatient_invoice.jpg", "-basic_insurance_settlement.jpg")) for file in claim["files"])


def _explains(defect: Mapping[str, str], prompt: tuple[str, str]) -> bool:
    code, kind = prompt
    if kind == defect["kind"] and code in ("missing", "retake"):
        return True
    if code in _TELLS[defect["code"]]:
        return kind == defect["kind"] or defect["code"] in _SHOWS_ELSEWHERE
    return False
