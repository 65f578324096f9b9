"""What a claim's papers say on whether its illness was there before the cover, for the handler who settles it."""

from __future__ import annotations

from collections.abc import Sequence

from anlan.benefits.selectors import cover_of
from anlan.claims.domain.earlier_illness import DAYS, Evidence, MedicalPage, evidence_of
from anlan.claims.models import Claim
from anlan.engines.reading.diagnoses import diagnosis_code
from anlan.intake.domain.material import PageFacts
from anlan.intake.domain.values import day
from anlan.intake.selectors.pages import page_facts


def evidence_on(claim: Claim) -> tuple[Evidence, ...]:
    """Every sign of it, the oldest first; none for an accident, which has no earlier illness."""
    if claim.accident:
        return ()
    pages = medical_pages(page_facts(claim.bundle_id))
    return evidence_of(pages, insured_since=cover_of(claim.insured_id).insured_since, category_of=_category_of)


def medical_pages(pages: Sequence[PageFacts]) -> list[MedicalPage]:
    """The pages that tell of an illness."""
    return [
        MedicalPage(
            page_id=page.page_id,
            place=page.place,
            on=day(page.value(DAYS[page.kind])),
            diagnosis=page.value("diagnosis") or "",
            code=page.value("diagnosis_code") or "",
            text=page.text,
        )
        for page in pages
        if page.kind in DAYS
    ]


def _category_of(text: str) -> str | None:
    guess = diagnosis_code(text)
    return guess.code[:3].upper() if guess else None
