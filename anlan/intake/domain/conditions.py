"""The named conditions under which a scene asks for one more paper."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from anlan.intake.domain.material import Expectation, PageFacts
from anlan.kernel.identity import age_on
from anlan.kernel.money import NotMoney, fen_from_yuan

ADULT_FROM_YEARS = 18  # 民法典 17

_INVOICES = ("inpatient_invoice", "outpatient_invoice")
_DRUG_WORDS = ("药费", "西药", "中成药", "中草药")
_TEST_WORDS = ("检查", "化验", "检验")


def _money(page: PageFacts, name: str) -> int:
    try:
        return fen_from_yuan(page.value(name) or "0")
    except NotMoney:
        return 0


def settled_by_basic_insurance(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The claimant said so, or an invoice shows that basic insurance paid a part."""
    if expected.settled_by_basic_insurance is not None:
        return expected.settled_by_basic_insurance
    return any(_money(page, "basic_insurance_paid") > 0 for page in pages if page.kind in _INVOICES)


def discharge_without_diagnosis(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """There is a discharge summary, and none of them names a diagnosis."""
    summaries = [page for page in pages if page.kind == "discharge_summary"]
    return bool(summaries) and not any(page.value("diagnosis") for page in summaries)


def accident(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The notice of loss names an accident as the cause."""
    return expected.accident


def minor(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The insured is under eighteen on the day of loss."""
    return age_on(expected.born_on, expected.loss_on) < ADULT_FROM_YEARS


def payee_is_not_the_insured(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The money is to go to someone else."""
    return expected.payee != expected.insured_name


def _invoice_text(pages: Sequence[PageFacts]) -> str:
    return "\n".join(page.text for page in pages if page.kind == "outpatient_invoice")


def invoice_has_drugs(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """An outpatient invoice charges for medicine."""
    return any(word in _invoice_text(pages) for word in _DRUG_WORDS)


def invoice_has_tests(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """An outpatient invoice charges for tests or examinations."""
    return any(word in _invoice_text(pages) for word in _TEST_WORDS)


def invoice_without_items(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """There is an outpatient invoice, and none of them lists what was bought."""
    invoices = [page for page in pages if page.kind == "outpatient_invoice"]
    return bool(invoices) and not any(json.loads(page.value("items") or "[]") for page in invoices)


CONDITIONS: dict[str, Callable[[Expectation, Sequence[PageFacts]], bool]] = {
    rule.__name__: rule
    for rule in (
        settled_by_basic_insurance,
        discharge_without_diagnosis,
        accident,
        minor,
        payee_is_not_the_insured,
        invoice_has_drugs,
        invoice_has_tests,
        invoice_without_items,
    )
}
