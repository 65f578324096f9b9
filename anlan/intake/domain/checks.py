"""What can be wrong with a page, by itself and beside the others. Each rule returns findings and changes nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from anlan.intake.domain.material import Expectation, Finding, KindRule, PageFacts
from anlan.kernel.identity import is_card_number, resident_number, same_name
from anlan.kernel.money import NotMoney, fen_from_yuan

# Two photographs of one page share most of their words; two invoices of one hospital do not.
SAME_PAGE_OVERLAP = 0.85
_SHINGLE = 4

# Problems of the reading engine that make a page unusable until it is taken again or a person has looked.
_BLOCKING = {"unreadable", "cut_off", "checksum_wrong", "expired"}
INVOICES = ("inpatient_invoice", "outpatient_invoice", "pharmacy_invoice")


def page_findings(page: PageFacts, rule: KindRule, expected: Expectation, on: dt.date) -> Iterator[Finding]:
    """What is wrong with one page taken alone: reading, needed fields, checksums, expiry, person, dates."""
    corrected = {name for name, fact in page.fields.items() if fact.corrected}
    for code, field in page.engine_problems:
        if field in corrected or code in {"missing_field", "sums_differ"}:
            continue  # needed fields and sums are judged here, where corrections and the other pages are known
        if code == "unreadable" and field is not None and field not in rule.mandatory_fields:
            continue
        yield Finding(page.page_id, code, field, blocking=code in _BLOCKING)
    reported = {field for code, field in page.engine_problems if code in {"unreadable", "checksum_wrong"}}
    for name in rule.mandatory_fields:
        if page.value(name) is None and name not in reported and None not in reported:
            yield Finding(page.page_id, "unreadable", name)
    yield from _number_findings(page)
    yield from _validity_findings(page, on)
    yield from _person_findings(page, rule, expected)
    yield from _date_findings(page, expected)


def _number_findings(page: PageFacts) -> Iterator[Finding]:
    already = {field for code, field in page.engine_problems if code == "checksum_wrong"}
    number = page.value("id_number")
    if page.kind == "id_card_front" and number and "id_number" not in already and resident_number(number) is None:
        yield Finding(page.page_id, "checksum_wrong", "id_number")
    card = page.value("card_number")
    if page.kind == "bank_card" and card and "card_number" not in already and not is_card_number(card):
        yield Finding(page.page_id, "checksum_wrong", "card_number")


def _validity_findings(page: PageFacts, on: dt.date) -> Iterator[Finding]:
    valid_to = day(page.value("valid_to"))
    if valid_to and valid_to < on and ("expired", "valid_to") not in page.engine_problems:
        yield Finding(page.page_id, "expired", "valid_to", facts={"valid_to": valid_to.isoformat()})


def _person_findings(page: PageFacts, rule: KindRule, expected: Expectation) -> Iterator[Finding]:
    wanted = expected.payee if page.kind == "bank_card" else expected.insured_name
    for name in rule.person_fields:
        value = page.value(name)
        if value is None or (name == "id_number" and resident_number(value) is None):
            continue  # a number that does not prove itself was read wrong; it is nobody's
        if name == "holder_name" and value.isascii() and not wanted.isascii():
            continue  # many cards bear the name in pinyin only, which names nobody for certain
        same = value.upper() == expected.id_number.upper() if name == "id_number" else same_name(value, wanted)
        if not same:
            facts = {} if name == "id_number" else {"found": value, "expected": wanted}
            yield Finding(page.page_id, "wrong_person", name, facts=facts)
            return


def _date_findings(page: PageFacts, expected: Expectation) -> Iterator[Finding]:
    admitted, discharged = day(page.value("admitted_on")), day(page.value("discharged_on"))
    if admitted and discharged and discharged < admitted:
        yield Finding(page.page_id, "dates_disagree", "discharged_on", blocking=False)
    start = admitted or day(page.value("visited_on"))
    if start and not expected.cover_from <= start <= expected.cover_to:
        facts = {"day": start.isoformat(), "from": expected.cover_from.isoformat(), "to": expected.cover_to.isoformat()}
        yield Finding(page.page_id, "outside_the_period", "admitted_on", blocking=False, facts=facts)


def duplicates(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """Pages that show what a page before them shows: same file, same invoice key, or nearly the same words.

    `pages` stand in the order in which they are preferred: the first of those that are alike is the one that counts.
    """
    taken: set[str] = set()
    shingles = {page.page_id: _shingles(page.text) for page in pages}
    for first, second in combinations(pages, 2):
        if second.page_id in taken or first.page_id in taken:
            continue
        if _same_page(first, second, shingles):
            taken.add(second.page_id)
            yield Finding(second.page_id, "duplicate", blocking=False, facts={"of": str(first.place)})


def _same_page(first: PageFacts, second: PageFacts, shingles: Mapping[str, frozenset[str]]) -> bool:
    if first.sha256 and first.sha256 == second.sha256 and first.number_in_file == second.number_in_file:
        return True
    if first.kind != second.kind:
        return False
    if first.kind in INVOICES and invoice_key(first) and invoice_key(second):
        return invoice_key(first) == invoice_key(second)
    left, right = shingles[first.page_id], shingles[second.page_id]
    return bool(left and right) and len(left & right) / min(len(left), len(right)) >= SAME_PAGE_OVERLAP


def invoice_key(page: PageFacts) -> str | None:
    """Code and number of an invoice, which name it among all invoices; None while either is unread."""
    code, number = page.value("invoice_code"), page.value("invoice_number")
    return f"{code}-{number}" if code and number else None


def sums(pages: Sequence[PageFacts]) -> Iterator[Finding]:
    """The fee lists' items must add up to the invoices, and a settlement sheet must name the total of one or of all."""
    totals = [money(page.value("total_amount")) or 0 for page in pages if page.kind in INVOICES]
    total = sum(totals)
    if not total:
        return
    lists = [page for page in pages if page.kind == "fee_list"]
    items = [money(str(row.get("amount", ""))) for page in lists for row in json.loads(page.value("items") or "[]")]
    stated = [money(page.value("total_amount")) for page in lists if page.value("total_amount")]
    listed = {sum(item or 0 for item in items), sum(one or 0 for one in stated), *stated}
    if lists and items and total not in listed:
        found = sum(item or 0 for item in items)
        facts = {"found": str(found), "expected": str(total)}
        yield Finding(lists[-1].page_id, "sums_differ", "items", blocking=False, facts=facts)
    for page in pages:
        if page.kind == "basic_insurance_settlement":
            settled = money(page.value("total_amount"))
            if settled is not None and settled not in (total, *totals):
                facts = {"found": str(settled), "expected": str(total)}
                yield Finding(page.page_id, "sums_differ", "total_amount", blocking=False, facts=facts)


def used_before(pages: Sequence[PageFacts], keys_of_other_claims: frozenset[str]) -> Iterator[Finding]:
    """Invoices that another claim has already used: for a person to check, as two contracts may cover one stay."""
    for page in pages:
        key = invoice_key(page) if page.kind in INVOICES else None
        if key in keys_of_other_claims:
            facts = {"number": page.value("invoice_number") or ""}
            yield Finding(page.page_id, "used_before", "invoice_number", blocking=False, facts=facts)


def day(text: str | None) -> dt.date | None:
    """A day written in ISO form, or None for anything else (`long_term` included)."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def money(text: str | None) -> int | None:
    """Whole fen of an amount in yuan as read from a page, or None when it is no amount."""
    try:
        return fen_from_yuan(text) if text else None
    except NotMoney:
        return None


def _shingles(text: str) -> frozenset[str]:
    plain = "".join(text.split())
    return frozenset(plain[start : start + _SHINGLE] for start in range(len(plain) - _SHINGLE + 1))
