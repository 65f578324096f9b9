"""How often kinds and fields are right, and whether a wrong number was ever let through in silence."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks.papers.score import wrong_fields
from benchmarks.reading.corpus import Seen

GOALS = {
    "kind_accuracy": 0.97,
    "macro_f1": 0.95,
    "worst_kind": 0.90,
    "foreign_refused": 0.95,
    "id_number": 0.99,
    "id_name": 0.99,
    "card_number": 0.97,
    "invoice_number": 0.97,
    "invoice_date": 0.97,
    "invoice_amount": 0.97,
    "with_code_number": 0.995,
    "with_code_date": 0.995,
    "with_code_amount": 0.995,
    "hospital": 0.93,
}
_INVOICES = frozenset({"inpatient_invoice", "outpatient_invoice", "pharmacy_invoice"})
_INVOICE_FIELDS = {"invoice_number": "number", "issued_on": "date", "total_amount": "amount"}
#: Fields whose value proves itself; a wrong one must come with a word about it.
CHECKSUMMED = frozenset(
    {
        "id_number",
        "card_number",
        "bank_account",
        "mother_id_number",
        "father_id_number",
        "principal_id_number",
        "agent_id_number",
        "seller_credit_code",
        "vin",
    }
)


def measure(pages: Iterable[Seen]) -> dict[str, Any]:
    """Every figure of accuracy, the table by kind, and the pages that went wrong."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    fields: dict[str, Counter[str]] = defaultdict(Counter)
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    silent: list[str] = []
    wrong_pages: list[str] = []
    checked = 0
    for page in pages:
        if page.truth["defect"] in ("unreadable", "cut_off"):
            continue
        kind, reading = page.truth["kind"], page.readings[0]
        seen_kind = reading.kind if len(page.readings) == 1 else "several"
        kinds[kind][seen_kind] += 1
        if seen_kind != kind:
            wrong_pages.append(f"{page.truth['file']}: taken for {seen_kind}")
        found = {name: field.value for name, field in reading.fields.items()}
        wrong = wrong_fields(page.truth["fields"], found)
        told = {problem.field for problem in reading.problems}
        for name, printed in page.truth["fields"].items():
            for group in _groups(kind, name, page.truth["has_code"]):
                fields[group]["all"] += 1
                fields[group]["right"] += name not in wrong
            by_kind[kind][f"all {name}"] += 1
            by_kind[kind][f"right {name}"] += name not in wrong
            if name in wrong:
                wrong_pages.append(f"{page.truth['file']} {name}: {_short(printed)} read as {_short(found.get(name))}")
            if name in CHECKSUMMED:
                checked += 1
                if name in wrong and name in found and name not in told:
                    silent.append(f"{page.truth['file']} {name}: {printed} read as {found[name]}")
    figures = _kind_figures(kinds) | {group: _share(count) for group, count in sorted(fields.items())}
    return {
        "figures": figures,
        "counts": {group: count["all"] for group, count in sorted(fields.items())},
        "goals_missed": sorted(name for name, goal in GOALS.items() if name in figures and figures[name] < goal),
        "checksummed_values": checked,
        "silently_wrong": silent,
        "kinds": {kind: dict(seen) for kind, seen in sorted(kinds.items())},
        "fields_by_kind": {kind: dict(count) for kind, count in sorted(by_kind.items())},
        "wrong": wrong_pages,
    }


def _groups(kind: str, name: str, has_code: bool) -> list[str]:
    groups = []
    if kind == "id_card_front" and name in ("id_number", "name"):
        groups.append("id_number" if name == "id_number" else "id_name")
    if kind == "bank_card" and name == "card_number":
        groups.append("card_number")
    if kind in _INVOICES and name in _INVOICE_FIELDS:
        groups.append(f"invoice_{_INVOICE_FIELDS[name]}")
        if has_code:
            groups.append(f"with_code_{_INVOICE_FIELDS[name]}")
    if name == "hospital":
        groups.append("hospital")
    if name in ("patient_name", "payer_name"):
        groups.append("names_elsewhere")
    if name.startswith("diagnosis"):
        groups.append(name)
    if name == "items":
        groups.append("item_lists")
    return [*groups, "every_field"]


def _kind_figures(kinds: Mapping[str, Counter[str]]) -> dict[str, float]:
    claim_kinds = [kind for kind in kinds if kind != "other"]
    right = sum(kinds[kind][kind] for kind in kinds)
    scores = []
    for kind in kinds:
        found = sum(seen[kind] for seen in kinds.values())
        precision = kinds[kind][kind] / found if found else 0.0
        recall = kinds[kind][kind] / kinds[kind].total()
        scores.append(2 * precision * recall / (precision + recall) if precision + recall else 0.0)
    figures = {
        "kind_accuracy": round(right / sum(seen.total() for seen in kinds.values()), 4),
        "macro_f1": round(sum(scores) / len(scores), 4),
        "worst_kind": round(min(kinds[kind][kind] / kinds[kind].total() for kind in claim_kinds), 4),
    }
    if "other" in kinds:
        figures["foreign_refused"] = round(kinds["other"]["other"] / kinds["other"].total(), 4)
    return figures


def _share(count: Counter[str]) -> float:
    return round(count["right"] / count["all"], 4)


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:77]}..."
