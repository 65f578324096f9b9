"""What can be wrong with a page taken alone. Each rule returns findings and changes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from anlan.intake.domain.material import Expectation, Finding, KindRule, PageFacts, PageProblem
from anlan.intake.domain.persons import People, nearly_named, person_findings
from anlan.intake.domain.values import day, diagnosis_unread
from anlan.kernel.identity import is_card_number, is_credit_code, resident_number

# Problems of the reading engine that make a page unusable until it is taken again or a person has looked.
_BLOCKING = {"unreadable", "cut_off", "checksum_wrong", "cancelled"}
# Doubts about the reading itself: who has looked at the page and confirmed it has settled them.
_DOUBTS = {"unreadable", "cut_off", "fields_disagree"}
# Judged here, where corrections, the day and the other pages are known.
_JUDGED_HERE = {"missing_field", "sums_differ", "expired"}
# A page read as surely as this is a good picture: what was not found on it, no better picture would show.
_CLEAR = 0.9
# What stands on cards, which a hand holds and light glares on: there a new picture helps.
_ON_CARDS = {"id_number", "card_number", "valid_to", "plate", "vin"}
# A bill put together without these would be another bill: the page must not count until they are there.
_OF_MONEY = {"invoice_number", "total_amount", "basic_insurance_paid"}
# What a hand writes: unread on a clear picture, only a person can make it out.
_WRITTEN = {"diagnosis"}
# The day on which what is claimed happened, as each kind of page calls it.
_EVENT_DAYS = ("admitted_on", "visited_on", "happened_on", "died_on", "loss_on")
_DAY_OF_PURCHASE = {"outpatient_invoice", "pharmacy_invoice"}
_OLD_ID_DIGITS = 15
_CREDIT_CODE_LETTERS = 18


def page_findings(
    page: PageFacts, rule: KindRule, expected: Expectation, people: People, on: dt.date
) -> Iterator[Finding]:
    """Reading, needed fields, checksums, expiry, person, vehicle and dates of one page."""
    yield from _reading_findings(page, rule, people)
    if diagnosis_unread(page):
        yield Finding(page.page_id, "not_found", "diagnosis", blocking=False)
    yield from _number_findings(page, rule)
    yield from _validity_findings(page, expected, on)
    yield from person_findings(page, rule, people)
    yield from _vehicle_findings(page, expected)
    yield from _date_findings(page, expected)


def not_read(page: PageFacts, name: str) -> Finding:
    """A needed field that is absent: to be photographed again, or on a page that is clear, to be found by a handler."""
    absent = [one for one in page.problems if (one.code, one.field) == ("missing_field", name)]
    if len(page.fields) > 1 and name not in _ON_CARDS | _OF_MONEY and any(_is_clear(one) for one in absent):
        return Finding(page.page_id, "not_found", name, blocking=False)
    return Finding(page.page_id, "unreadable", name)


def _is_clear(problem: PageProblem) -> bool:
    return float(problem.facts.get("page_certainty", 0)) >= _CLEAR


def _reading_findings(page: PageFacts, rule: KindRule, people: People) -> Iterator[Finding]:
    corrected = {name for name, fact in page.fields.items() if fact.corrected}
    for problem in page.problems:
        code, field = problem.code, problem.field
        if field in corrected or code in _JUDGED_HERE or (page.confirmed and code in _DOUBTS):
            continue
        if code == "unreadable" and field is not None:
            if field not in rule.mandatory_fields:
                continue
            if field in rule.person_fields and nearly_named(page, field, people):
                continue  # right, or one letter off: the rule on persons says so
            if field in _WRITTEN and _is_clear(problem):
                yield Finding(page.page_id, "hard_to_read", field, blocking=False)
                continue
        blocking = code in _BLOCKING and (code != "checksum_wrong" or field in rule.mandatory_fields)
        yield Finding(page.page_id, code, field, blocking=blocking, facts=problem.facts)
    doubtful = not page.confirmed
    told = {one.field for one in page.problems if one.code == "checksum_wrong" or (doubtful and one.code in _DOUBTS)}
    told -= corrected
    for name in rule.mandatory_fields:
        if page.value(name) is None and name not in told and None not in told:
            yield not_read(page, name)


def _number_findings(page: PageFacts, rule: KindRule) -> Iterator[Finding]:
    """Numbers that do not prove themselves. Only one the page is needed for keeps it from being used."""
    told = {problem.field for problem in page.problems if problem.code == "checksum_wrong"}
    told -= {name for name, fact in page.fields.items() if fact.corrected}
    for name in page.fields:
        value = page.value(name)
        if value and name not in told and not _proves_itself(name, value):
            yield Finding(page.page_id, "checksum_wrong", name, blocking=name in rule.mandatory_fields)


def _proves_itself(name: str, value: str) -> bool:
    if name.endswith("id_number"):
        return (len(value) == _OLD_ID_DIGITS and value.isdigit()) or resident_number(value) is not None
    if name == "card_number":
        return is_card_number(value)
    if name.endswith("credit_code"):
        return len(value) != _CREDIT_CODE_LETTERS or is_credit_code(value)
    return True


def _validity_findings(page: PageFacts, expected: Expectation, on: dt.date) -> Iterator[Finding]:
    """A card must hold today; a driving licence must have held on the day of loss, which only a person can weigh."""
    valid_to = day(page.value("valid_to"))
    if valid_to is None:
        return
    if page.kind == "driving_licence":
        if valid_to < expected.loss_on:
            facts = {"valid_to": valid_to.isoformat(), "loss_on": expected.loss_on.isoformat()}
            yield Finding(page.page_id, "expired", "valid_to", blocking=False, facts=facts)
    elif valid_to < on:
        yield Finding(page.page_id, "expired", "valid_to", facts={"valid_to": valid_to.isoformat()})


def _vehicle_findings(page: PageFacts, expected: Expectation) -> Iterator[Finding]:
    plate = page.value("plate")
    if plate and expected.plate and plate != expected.plate:
        # Where two vehicles met, the other one's papers are welcome too.
        facts = {"found": plate, "expected": expected.plate}
        yield Finding(page.page_id, "wrong_vehicle", "plate", blocking=not expected.two_parties, facts=facts)


def _date_findings(page: PageFacts, expected: Expectation) -> Iterator[Finding]:
    admitted, discharged = day(page.value("admitted_on")), day(page.value("discharged_on"))
    if admitted and discharged and discharged < admitted:
        yield Finding(page.page_id, "dates_disagree", "discharged_on", blocking=False)
    names = (*_EVENT_DAYS, "issued_on") if page.kind in _DAY_OF_PURCHASE else _EVENT_DAYS
    name = next((name for name in names if day(page.value(name))), None)
    happened = day(page.value(name)) if name else None
    if happened and not expected.cover_from <= happened <= expected.cover_to:
        period = {"from": expected.cover_from.isoformat(), "to": expected.cover_to.isoformat()}
        facts = {"day": happened.isoformat()} | period
        yield Finding(page.page_id, "outside_the_period", name, blocking=False, facts=facts)
