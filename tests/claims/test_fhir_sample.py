"""The sample documents are what the how-to says they are."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from anlan.claims.api.fhir.json_text import parsed
from tests.claims.fhir_documents import FhirProgram, exact
from tests.claims.test_fhir_claims import accepted, amounts

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "fhir"


@pytest.fixture
def hospital(story):
    story.contract()
    return FhirProgram(story.customer)


def test_the_sample_claim_pays_what_the_papers_of_the_same_stay_pay(hospital):
    sent = (SAMPLES / "claim.json").read_bytes()
    found = accepted(hospital.submit(sent))
    assert amounts(found["total"])["submitted"] == Decimal("86412.50")
    assert amounts(found["total"])["benefit"] == Decimal("31601.25")
    kept = accepted(hospital.get(f"/Claim/{found['id']}"))
    assert kept["item"] == parsed(sent)["item"]


def test_the_sample_question_is_answered(hospital):
    answer = hospital.post("/CoverageEligibilityRequest", (SAMPLES / "eligibility-request.json").read_bytes())
    assert exact(answer)["insurance"][0]["inforce"] is True
