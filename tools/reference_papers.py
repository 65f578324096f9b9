"""Write docs/reference/papers.md from the rules of reading and the table of kinds.

    python -m tools.reference_papers           writes the page
    python -m tools.reference_papers --check   writes nothing; the exit code says whether the page is current

Names, needed fields and the codes of problems come from the code; which fields a kind has, in their order, and what is
checked is written here. A field or problem that is described but not in the code, or the other way round, stops the
command and is named.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

import yaml
from babel.messages.pofile import read_po

from anlan.engines.reading.kinds import KINDS, RULES, KindRule

PROJECT = Path(__file__).resolve().parents[1]
PAGE = PROJECT / "docs" / "reference" / "papers.md"
KINDS_TABLE = PROJECT / "anlan" / "intake" / "parameters" / "kinds.yaml"
FIELD_WORDS = PROJECT / "anlan" / "intake" / "selectors" / "field_words.py"
CATALOGUE = PROJECT / "anlan" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
_RULES_PACKAGE = "anlan.engines.reading.kinds"
#: What a rule's own check can say; the other codes are every page's.
_PROBLEMS = frozenset({"cancelled", "checksum_wrong", "fields_disagree", "expired", "sums_differ"})

_FISCAL = "invoice_code invoice_number check_code issued_on payer_name hospital total_amount total_in_words"
_FISCAL += " basic_insurance_paid self_paid items"
FIELDS: dict[str, str] = {
    "claim_form": "contract_number insured_name id_number phone loss_on scene bank_account bank_name payee_name",
    "id_card_front": "name sex ethnicity born_on address id_number valid_from valid_to",
    "id_card_back": "issuer valid_from valid_to",
    "household_register": "name relation sex born_on id_number head_name household_number address",
    "birth_certificate": "name sex born_on mother_name mother_id_number father_name father_id_number"
    " certificate_number hospital",
    "bank_card": "card_number bank holder_name",
    "authorisation": "principal_name principal_id_number agent_name agent_id_number signed_on",
    "outpatient_invoice": _FISCAL,
    "inpatient_invoice": f"{_FISCAL} admitted_on discharged_on",
    "pharmacy_invoice": "invoice_code invoice_number issued_on payer_name seller_name seller_credit_code total_amount"
    " total_in_words items",
    "fee_list": "patient_name hospital items page_total total_amount total_in_words",
    "basic_insurance_settlement": "patient_name hospital admitted_on discharged_on total_amount total_in_words"
    " basic_insurance_paid serious_illness_paid self_paid",
    "diagnosis_certificate": "patient_name hospital diagnosis diagnosis_code issued_on",
    "discharge_summary": "patient_name hospital admitted_on discharged_on diagnosis diagnosis_code",
    "medical_record": "patient_name hospital visited_on diagnosis diagnosis_code",
    "prescription": "patient_name hospital prescribed_on diagnosis items",
    "lab_report": "patient_name hospital reported_on",
    "pathology_report": "patient_name hospital reported_on diagnosis diagnosis_code",
    "accident_certificate": "certificate_number happened_on place issuer issued_on",
    "death_certificate": "name sex id_number died_on cause issuer",
    "driving_licence": "name sex id_number born_on vehicle_class first_issued_on valid_from valid_to",
    "vehicle_licence": "plate owner vin engine_number model registered_on issued_on",
    "damage_photo": "plate",
    "repair_quote": "repairer plate vin issued_on items total_amount total_in_words",
    "loss_list": "insured_name loss_on items total_amount total_in_words",
    "other": "",
}

_ID = "`checksum_wrong` on `id_number` (GB 11643)"
_PERSON = f"{_ID}; `fields_disagree` on `born_on` or `sex` that are not those of the number"
_WORDS_AND_LINES = "`sums_differ`: amount in words or lines against the total"
_RED = "`cancelled`: an invoice that takes another one back"
CHECKS: dict[str, str] = {
    "claim_form": f"{_ID}; `checksum_wrong` on a `bank_account` that is a card of this country (62…, Luhn);"
    " `fields_disagree` on a `loss_on` still to come",
    "id_card_front": f"{_PERSON}; `expired` and the term of a temporary card, which bears it on this side",
    "id_card_back": "`fields_disagree` on a `valid_to` that ends no term of 5, 10 or 20 years or three months;"
    " `expired`",
    "household_register": _PERSON,
    "birth_certificate": "`checksum_wrong` on `mother_id_number`, `father_id_number` (GB 11643)",
    "bank_card": "`checksum_wrong` on `card_number` (Luhn)",
    "authorisation": "`checksum_wrong` on `principal_id_number`, `agent_id_number` (GB 11643)",
    "outpatient_invoice": f"{_RED}; {_WORDS_AND_LINES}, one payer above the total; `fields_disagree` on `discharged_on`"
    " before admission, where a stay is printed",
    "inpatient_invoice": f"{_RED}; {_WORDS_AND_LINES}, one payer above the total; `fields_disagree` on `discharged_on`"
    " before admission",
    "pharmacy_invoice": f"{_RED}; `sums_differ`: amount in words against the total; `checksum_wrong` on"
    " `seller_credit_code` (GB 32100)",
    "fee_list": "`sums_differ`: lines against `page_total`, else amount in words or lines against `total_amount`",
    "basic_insurance_settlement": "`sums_differ`: amount in words against the total, payers together above it;"
    " `fields_disagree` on `discharged_on` before admission",
    "discharge_summary": "`fields_disagree` on `discharged_on` before admission",
    "accident_certificate": "`fields_disagree` on `issued_on` before the accident",
    "death_certificate": f"{_ID}; `fields_disagree` on a `sex` that is not that of the number, and on"
    " `died_on` before birth",
    "driving_licence": f"{_PERSON}, and on days out of order; `expired`",
    "vehicle_licence": "`checksum_wrong` on the `vin` of a vehicle made in China (GB 16735); `fields_disagree` on"
    " `issued_on` before registration",
    "repair_quote": f"{_WORDS_AND_LINES}; `checksum_wrong` on the `vin` of a vehicle made in China (GB 16735)",
    "loss_list": f"{_WORDS_AND_LINES}",
}

HEAD = """# Papers: kinds, fields, checks

Made from `anlan/engines/reading/kinds/`, `anlan/intake/parameters/kinds.yaml` and the words of the screens by
`python -m tools.reference_papers`. How a page is read is told in [the explanation](../explanation/reading.md), what
each problem means in [the engine's README](../../anlan/engines/reading/README.md).

**Bold** fields are needed: when one is absent or unsure the page gets `missing_field` or `unreadable`. A star (★) marks
those without which intake does not count the page. Every kind but `damage_photo` can also be `unreadable` as a whole,
and a photographed paper `cut_off`.

| kind | 中文 | fields | checks of the page |
|---|---|---|---|
"""

BETWEEN = """
`business_licence` and `publicity_record` are named by a person; the reader does not tell them from other papers.

## Values

Dates are ISO days, money is yuan with two decimals (`8412.50`), `valid_to` may be `long_term` (长期). `sex` is 男 or
女, `scene` is `illness` or `accident`, `plate` has no dot. `items` is a JSON list of rows with `name` and `amount`, and
more columns where the paper has them: `category`, `in_list` (甲, 乙, 丙), `quantity`, and `specification`, a
strength or size that was printed with the name. `total_in_words` is there only where it contradicts the figures.
`diagnosis_code` is the ICD-10 code printed on the page, or a guess from the name of the diagnosis; it is no official
coding and nothing is paid by it. What an electronic invoice states in its structure stands under the same names.

| field | 中文 | English |
|---|---|---|
"""


def named_in(function: Callable[..., Any]) -> set[str]:
    """Every text and keyword in a function of the rules, the functions it calls and the lists of names they use."""
    names: set[str] = set()
    for current, tree in _sources(function):
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg:
                names.add(node.arg)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                names.add(node.value)
            elif isinstance(node, ast.Name) and isinstance(listed := current.__globals__.get(node.id), tuple | dict):
                names |= {name for name in listed if isinstance(name, str)}
    return names


def put_in(function: Callable[..., Any]) -> set[str]:
    """The fields a rule's own functions put on a page by name, without those of other files of rules."""
    return {
        keyword.arg
        for _, tree in _sources(function, only=function.__module__)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "put"
        for keyword in node.keywords
        if keyword.arg
    }


def _sources(function: Callable[..., Any], *, only: str = "") -> Iterator[tuple[Callable[..., Any], ast.Module]]:
    waiting, known = [function], {function}
    while waiting:
        current = waiting.pop()
        tree = ast.parse(textwrap.dedent(inspect.getsource(current)))
        yield current, tree
        for node in ast.walk(tree):
            called = current.__globals__.get(node.id) if isinstance(node, ast.Name) else None
            if not isinstance(called, FunctionType) or called in known:
                continue
            if called.__module__.startswith(only or _RULES_PACKAGE):
                known.add(called)
                waiting.append(called)


def disagreements() -> list[str]:
    """Where this file and the rules tell two stories, in words; empty when they tell one."""
    found = [f"kinds: {sorted(FIELDS.keys() ^ set(KINDS))}"] if FIELDS.keys() != set(KINDS) else []
    for rule in RULES:
        told, checked = set(FIELDS.get(rule.code, "").split()), set(_codes(CHECKS.get(rule.code, "")))
        wrong = {
            "described but not read": told - named_in(rule.read),
            "read but not described": put_in(rule.read) - told,
            "needed but not described": set(rule.needed) - told,
            "checks": checked ^ (named_in(rule.check) & _PROBLEMS),
        }
        found += [f"{rule.code}, {what}: {sorted(names)}" for what, names in wrong.items() if names]
    return found


def _codes(words: str) -> list[str]:
    return [code for code in re.findall(r"`(\w+)`", words) if code in _PROBLEMS]


def page() -> str:
    """The whole page. Raises `LookupError` that names where this file and the rules disagree."""
    if wrong := disagreements():
        raise LookupError("tools/reference_papers.py and the rules disagree: " + "; ".join(wrong))
    rules = {rule.code: rule for rule in RULES}
    listed = {kind: row for kind, row in yaml.safe_load(KINDS_TABLE.read_text()).items() if kind in FIELDS}
    rows = [_row(kind, row, rules.get(kind)) for kind, row in listed.items()]
    used = {field for fields in FIELDS.values() for field in fields.split()}
    words = [f"| `{name}` | {zh} | {en} |\n" for name, en, zh in field_words() if name in used]
    return "".join([HEAD, *rows, BETWEEN, *words])


def _row(kind: str, row: dict[str, Any], rule: KindRule | None) -> str:
    needed = rule.needed if rule else ()
    fields = ", ".join(
        (f"**`{name}`**" if name in needed else f"`{name}`") + ("★" if name in row["mandatory_fields"] else "")
        for name in FIELDS[kind].split()
    )
    return f"| `{kind}` | {row['zh']} | {fields or '–'} | {CHECKS.get(kind, '–')} |\n"


def field_words() -> Iterator[tuple[str, str, str]]:
    """Every field that has a name on the screens: its code, English and Chinese."""
    with CATALOGUE.open("rb") as catalogue:
        chinese = {str(message.id): str(message.string) for message in read_po(catalogue)}
    for name, english in re.findall(r'"(\w+)": gettext_lazy\("([^"]+)"\)', FIELD_WORDS.read_text()):
        yield name, english, chinese[english]


def main() -> int:
    text = page()
    if "--check" in sys.argv:
        current = PAGE.exists() and PAGE.read_text() == text
        told = "is out of date: run python -m tools.reference_papers"
        print("current" if current else f"{PAGE.relative_to(PROJECT)} {told}")
        return 0 if current else 1
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
