"""What an item of a Claim says of its service: which drug, which day, which stay, how many; and what becomes of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import anlan.benefits
from anlan.backbone.clock import now as clock_now
from anlan.benefits import services as benefits
from anlan.benefits.selectors import latest_adjudication
from anlan.claims.domain.bill_answers import BillAnswers
from anlan.claims.models import Claim
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.engines.adjudication import BillLine
from tests.cast import NOON
from tests.claims.fhir_documents import CONTRACT, FhirProgram, claim, exact, issue_of, item, money
from tests.claims.story import WANG
from tests.claims.test_api_main_job import contract, today  # noqa: F401
from tests.claims.test_fhir_claims import accepted, by_line, loss_on, notes  # noqa: F401

pytestmark = pytest.mark.django_db
SCHEDULES = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
DRUG = {"coding": [{"system": "urn:oid:2.16.840.1.113883.2.23.1.1", "code": "XL01EBA123"}], "text": "阿美替尼片"}
#: One drug counts up to 2,000 yuan a year.
PER_DRUG = """    sub_limits:
      - key: single_drug
        name: {zh: 单个药品, en: A single drug}
        takes: [western_medicine]
        per: item
        amount: {value: 2000, unit: yuan, source: own_design, verified: true}
"""


@pytest.fixture
def hospital(story):
    return FhirProgram(story.customer)


@pytest.fixture
def counts_each_drug(contract, tmp_path):  # noqa: F811
    """The plan of the contract, corrected: it counts each drug."""
    file = tmp_path / "corrected.yaml"
    file.write_text((SCHEDULES / "inpatient_2026.yaml").read_text() + PER_DRUG)
    return benefits.register_schedule(path=file, at=NOON)


def line_of(found: dict):
    (line,) = latest_adjudication(Claim.objects.get(pk=found["id"]).chain).facts.lines
    return line


def fact(code: str, **value) -> dict:
    concept = {"coding": [{"system": "urn:anlan:claim-fact", "code": code}]}
    return {"sequence": 9, "category": {"text": "info"}, "code": concept} | value


def test_the_day_the_drug_the_stay_and_the_units_of_an_item_reach_the_bill(hospital, loss_on):  # noqa: F811
    sent = item(1, "western_medicine", "5000.00") | {
        "productOrService": DRUG,
        "servicedDate": loss_on.isoformat(),
        "quantity": {"value": 3},
        "extension": [{"url": "urn:anlan:stay", "valueString": "2026-000815"}],
    }
    line = line_of(accepted(hospital.submit(claim(loss_on, sent))))
    assert (line.item, line.on, line.stay, line.quantity) == ("XL01EBA123", loss_on, "2026-000815", 3)


def test_a_period_counts_by_its_first_day_and_a_point_in_time_by_its_day_in_shanghai(hospital, loss_on):  # noqa: F811
    evening = f"{loss_on}T16:30:00Z"
    sent = item(1, "bed", "5000.00") | {"servicedPeriod": {"start": evening}}
    assert line_of(accepted(hospital.submit(claim(loss_on, sent)))).on == loss_on + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("product", "drug"),
    [
        ({"text": "阿美替尼片"}, "阿美替尼片"),
        ({"text": "西药费"}, ""),
        ({"text": "western medicine"}, ""),
        ({"coding": [{"display": "阿美替尼片"}]}, "阿美替尼片"),
        (
            {"coding": [{"system": "urn:anlan:cost-category", "code": "western_medicine"}], "text": "阿美替尼片"},
            "阿美替尼片",
        ),
        ({"coding": [{"code": "A1"}], "text": "阿美替尼片"}, "阿美替尼片"),
    ],
)
def test_words_name_a_drug_when_they_do_not_name_a_kind_of_cost(hospital, loss_on, product, drug):  # noqa: F811
    sent = item(1, "western_medicine", "5000.00") | {"productOrService": product}
    assert line_of(accepted(hospital.submit(claim(loss_on, sent)))).item == drug


def test_words_that_alone_tell_the_kind_of_cost_name_no_drug(hospital, loss_on):  # noqa: F811
    sent = {"sequence": 1, "productOrService": {"text": "西药费 注射用"}, "net": money("5000.00")}
    sent |= {"programCode": [{"coding": [{"system": "urn:anlan:list-class", "code": "in-list"}]}]}
    line = line_of(accepted(hospital.submit(claim(loss_on, sent))))
    assert (line.category, line.item) == ("western_medicine", "")


def test_each_drug_is_counted_by_itself_and_its_line_says_so(hospital, counts_each_drug, loss_on):  # noqa: F811
    first = item(1, "western_medicine", "30000.00") | {"productOrService": DRUG}
    second = item(2, "western_medicine", "1500.00") | {"productOrService": {"text": "头孢"}}
    stay = item(3, "surgery", "20000.00")
    found = accepted(hospital.submit(claim(loss_on, first, second, stay)))
    assert by_line(found)["1"]["over-limit"] == 28_000
    assert "over-limit" not in by_line(found)["2"]
    assert any("above the limit for this kind of cost" in text for text in notes(found, "en"))


def test_a_drug_that_is_not_named_is_asked_for_by_its_item(hospital, counts_each_drug, loss_on):  # noqa: F811
    found = accepted(hospital.submit(claim(loss_on, item(1, "western_medicine", "5000.00"))))
    (error,) = found["error"]
    assert (error["itemSequence"], error["code"]["coding"][0]["code"]) == (1, "item")


def test_details_have_the_day_of_their_item_and_a_stay_of_their_own(hospital, loss_on):  # noqa: F811
    detail = item(1, "bed", "5000.00") | {"extension": [{"url": "urn:anlan:stay", "valueString": "second"}]}
    sent = {
        "sequence": 1,
        "productOrService": {"text": "住院"},
        "servicedDate": loss_on.isoformat(),
        "detail": [detail],
    }
    line = line_of(accepted(hospital.submit(claim(loss_on, sent))))
    assert (line.line_id, line.on, line.stay) == ("1.1", loss_on, "second")


def test_care_level_and_funds_are_facts_of_the_claim(hospital, loss_on):  # noqa: F811
    facts = [
        fact("care-level", valueQuantity={"value": 5}),
        fact("care-months", valueQuantity={"value": 6}) | {"sequence": 10},
        fact("settled-by-mutual-aid", valueBoolean=True) | {"sequence": 11},
    ]
    found = accepted(hospital.submit(claim(loss_on, item(1, "bed", "5000.00"), supportingInfo=facts)))
    answers = BillAnswers.from_json(Claim.objects.get(pk=found["id"]).bill_answers)
    assert (answers.care_level, answers.care_months, answers.settled) == (5, 6, {"mutual_aid": True})


@pytest.mark.parametrize("level", [-1, 7, 2.5])
def test_a_care_level_that_does_not_exist_is_refused(hospital, loss_on, level):  # noqa: F811
    sent = claim(
        loss_on, item(1, "bed", "5000.00"), supportingInfo=[fact("care-level", valueQuantity={"value": level})]
    )
    issue = issue_of(hospital.submit(sent), status=422, code="resource_invalid")
    assert issue["expression"] == ["Claim.supportingInfo[0].valueQuantity.value"]
    assert "0 to 6" in issue["diagnostics"]


def test_a_claim_reported_elsewhere_reads_with_day_drug_and_stay(story, hospital, loss_on):  # noqa: F811
    line = BillLine("1", "western_medicine", 500_000, True, 0, 2, "阿美替尼", "second", loss_on)
    notice = Notice(CONTRACT, WANG[1], "inpatient", loss_on, settled_by_basic_insurance=True, bill=[line])
    opened = notify_loss(notice=notice, account=story.customer, at=clock_now()).claim
    (sent,) = exact(hospital.get(f"/Claim/{opened.pk}"))["item"]
    assert (sent["productOrService"]["text"], sent["servicedDate"]) == ("阿美替尼", loss_on.isoformat())
    assert {"url": "urn:anlan:stay", "valueString": "second"} in sent["extension"]
