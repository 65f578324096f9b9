"""A hospital asks who is covered; only what the asker may know is answered, and as little of the person as will do."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from decimal import Decimal

import pytest
from django.db import connection

from anlan.backbone.models import Account, JournalEvent
from anlan.benefits import services as benefits
from anlan.benefits.models import Insured
from anlan.claims.models import EligibilityAnswer
from tests.benefits.enrolment_files import city_plan, csv_file
from tests.cast import NOON, staff
from tests.claims.fhir_documents import CONTRACT, IDENTITY, FhirProgram, claim, exact, issue_of, item
from tests.claims.story import CHEN, WANG
from tests.claims.test_api_main_job import contract, today  # noqa: F401

pytestmark = pytest.mark.django_db
MASKED = "**************0268"
WHO = f"{IDENTITY}|{WANG[1]}"


@pytest.fixture
def customer(story, contract):  # noqa: F811
    return FhirProgram(story.customer)


@pytest.fixture
def stranger(story, contract):  # noqa: F811
    """A hospital that nobody here is insured through."""
    return FhirProgram(Account.objects.create_user("hospital", name="榕城第三医院"))


def covers(answer) -> list[dict]:
    assert answer.status_code == 200, answer.content.decode()
    found = exact(answer)
    entries = found.get("entry", [])
    assert found["total"] == len(entries)
    return [one["resource"] for one in entries]


def test_one_s_own_covers_are_found_without_asking_for_anybody(customer, today):  # noqa: F811
    (found,) = covers(customer.get("/Coverage"))
    assert found["identifier"] == [{"system": "urn:anlan:contract", "value": CONTRACT}]
    assert found["period"]["end"] == str(today + dt.timedelta(days=100))
    assert found["beneficiary"]["identifier"]["value"] == MASKED
    assert found["beneficiary"]["display"] == "王**"
    assert exact(customer.get(f"/Coverage/{found['id']}")) == found


@pytest.mark.parametrize("name", ["beneficiary.identifier", "beneficiary:identifier"])
def test_a_cover_is_found_by_the_identity_number(customer, name):
    for answer in (customer.get(f"/Coverage?{name}={WHO}"), customer.search("/Coverage", {name: WANG[1]})):
        (found,) = covers(answer)
        assert found["beneficiary"]["identifier"]["value"] == WANG[1]
    assert covers(customer.get(f"/Coverage?{name}={CHEN[1]}")) == []


def test_an_answer_to_a_search_by_post_repeats_no_identity_number_in_an_address(customer):
    found = exact(customer.search("/Coverage", {"beneficiary.identifier": WHO}))
    assert WANG[1] not in found["link"][0]["url"]
    assert found["entry"][0]["fullUrl"].endswith(f"/fhir/Coverage/{found['entry'][0]['resource']['id']}")


def test_whoever_knows_only_one_of_both_numbers_finds_nothing(stranger):
    assert covers(stranger.get("/Coverage")) == []
    assert covers(stranger.search("/Coverage", {"beneficiary.identifier": WHO})) == []
    assert covers(stranger.search("/Coverage", {"identifier": CONTRACT})) == []
    assert covers(stranger.search("/Coverage", {"beneficiary.identifier": CHEN[1], "identifier": CONTRACT})) == []
    both = {"beneficiary.identifier": WHO, "identifier": f"urn:anlan:contract|{CONTRACT}"}
    (found,) = covers(stranger.search("/Coverage", both))
    issue_of(stranger.get(f"/Coverage/{found['id']}"), status=404, code="not_found")


def test_staff_find_the_covers_of_their_organisations(story, contract):  # noqa: F811
    (found,) = covers(FhirProgram(story.handler).search("/Coverage", {"beneficiary.identifier": WHO}))
    assert exact(FhirProgram(story.handler).get(f"/Coverage/{found['id']}"))["id"] == found["id"]
    far = FhirProgram(staff("far", "郑宁", "supervisor", "jiangsu"))
    assert covers(far.search("/Coverage", {"beneficiary.identifier": WHO})) == []
    issue_of(far.get(f"/Coverage/{found['id']}"), status=404, code="not_found")


def test_a_cover_that_is_not_there_is_not_found(customer):
    for name in (str(uuid.uuid4()), "12-345", "x"):
        issue_of(customer.get(f"/Coverage/{name}"), status=404, code="not_found")


def test_a_member_of_a_mass_plan_is_found_and_becomes_an_insured_only_with_a_claim(story, tmp_path):
    city_plan("CITY-2026")
    file = csv_file(tmp_path, [(WANG[1], WANG[0])])
    benefits.import_enrolments(path=file, contract_number="CITY-2026", at=NOON, processes=1)
    hospital = FhirProgram(Account.objects.create_user("hospital", name="榕城第三医院"))
    both = {"beneficiary.identifier": WANG[1], "identifier": "CITY-2026"}
    (before,) = covers(hospital.search("/Coverage", both))
    assert re.fullmatch(r"\d+-\d+", before["id"])
    asked = question(on=dt.date(2026, 6, 1), contract_number="CITY-2026")
    assert exact(hospital.post("/CoverageEligibilityRequest", asked))["insurance"][0]["inforce"] is True
    sent = claim(dt.date(2026, 6, 1), item(1, "bed", "20000.00"), use="predetermination")
    sent["contained"][1]["identifier"][0]["value"] = "CITY-2026"
    estimate = exact(hospital.submit(sent))
    assert not Insured.objects.exists()
    told = exact(hospital.submit(sent | {"use": "claim"}))
    assert estimate["total"] == told["total"]
    (after,) = covers(hospital.search("/Coverage", both))
    assert after["id"] == str(Insured.objects.get().pk)
    assert exact(hospital.get(f"/Coverage/{after['id']}"))["id"] == after["id"]


# --- eligibility ---


def question(*, on: dt.date | None, number: str = WANG[1], contract_number: str | None = CONTRACT, **more) -> dict:
    found = {
        "resourceType": "CoverageEligibilityRequest",
        "status": "active",
        "purpose": ["validation", "benefits"],
        "patient": {"identifier": {"system": IDENTITY, "value": number}},
        "created": "2026-11-02",
        "insurer": {"display": "安澜人寿"},
    }
    if on is not None:
        found["servicedDate"] = on.isoformat()
    if contract_number is not None:
        coverage = {"identifier": {"system": "urn:anlan:contract", "value": contract_number}}
        found["insurance"] = [{"coverage": coverage}]
    return found | more


@pytest.mark.parametrize(("path", "status"), [("", 201), ("/$submit", 200)])
def test_a_hospital_learns_that_a_patient_is_covered_and_how_far(stranger, today, path, status):  # noqa: F811
    answer = stranger.post(f"/CoverageEligibilityRequest{path}", question(on=today))
    assert answer.status_code == status, answer.content.decode()
    found = exact(answer)
    assert (found["resourceType"], found["outcome"]) == ("CoverageEligibilityResponse", "complete")
    (insurance,) = found["insurance"]
    assert insurance["inforce"] is True
    (part,) = insurance["item"]
    figures = {one["type"]["coding"][0]["code"]: one["allowedMoney"]["value"] for one in part["benefit"]}
    assert figures == {"benefit": Decimal("2000000.00"), "deductible": Decimal("10000.00")}
    assert part["authorizationRequired"] is False
    assert found["patient"]["identifier"]["value"] == WANG[1]


def test_question_and_answer_can_be_read_again_by_whoever_asked(story, stranger, today):  # noqa: F811
    asked = stranger.post("/CoverageEligibilityRequest", question(on=today))
    name = exact(asked)["id"]
    assert asked["Location"].endswith(f"/fhir/CoverageEligibilityRequest/{name}")
    kept = exact(stranger.get(f"/CoverageEligibilityRequest/{name}"))
    assert kept["patient"]["identifier"]["value"] == MASKED
    again = exact(stranger.get(f"/CoverageEligibilityResponse/{name}"))
    assert again["insurance"] == exact(asked)["insurance"]
    assert again["patient"]["identifier"]["value"] == MASKED
    for kind in ("Request", "Response"):
        path = f"/CoverageEligibility{kind}/{name}"
        issue_of(FhirProgram(story.customer).get(path), status=404, code="not_found")


def test_that_somebody_asked_stands_in_the_journal_without_the_number(stranger, today):  # noqa: F811
    stranger.post("/CoverageEligibilityRequest", question(on=today))
    (told,) = JournalEvent.objects.filter(kind="EligibilityAsked")
    assert len(told.payload["found"]) == 1
    assert WANG[1] not in str(told.payload)
    with connection.cursor() as cursor:
        cursor.execute("select question || answer from claims_eligibilityanswer")
        assert WANG[1].encode() not in bytes(cursor.fetchone()[0])


def test_on_a_day_outside_the_contract_nobody_is_covered(stranger, today):  # noqa: F811
    found = exact(stranger.post("/CoverageEligibilityRequest", question(on=today + dt.timedelta(days=101))))
    (insurance,) = found["insurance"]
    assert insurance["inforce"] is False
    assert "item" not in insurance
    assert "Not covered on this day." in found["disposition"]


def test_without_a_day_today_counts(stranger, today):  # noqa: F811
    assert exact(stranger.post("/CoverageEligibilityRequest", question(on=None)))["servicedDate"] == str(today)


@pytest.mark.parametrize("change", [{"number": CHEN[1]}, {"contract_number": "AL-0"}, {"contract_number": None}])
def test_a_cover_one_may_not_know_of_is_answered_as_none(stranger, today, change):  # noqa: F811
    found = exact(stranger.post("/CoverageEligibilityRequest", question(on=today, **change)))
    assert found["outcome"] == "error"
    assert found["error"][0]["code"]["coding"][0]["code"] == "cover_not_found"
    assert "insurance" not in found


def test_without_a_contract_all_of_one_s_own_covers_are_answered(story, customer, today):  # noqa: F811
    year = (str(today - dt.timedelta(days=20)), str(today + dt.timedelta(days=200)))
    story.contract("AL-IP-2026-000002", year=year, since=year[0])
    found = exact(customer.post("/CoverageEligibilityRequest", question(on=today, contract_number=None)))
    numbers = {one["coverage"]["identifier"]["value"] for one in found["insurance"]}
    assert numbers == {CONTRACT, "AL-IP-2026-000002"}


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ({"purpose": ["gossip"]}, "code-invalid", "purpose[0]"),
        ({"servicedDate": "2026-10"}, "value", "servicedDate"),
        ({"insurance": [{"coverage": {"display": "?"}}]}, "required", "insurance[0].coverage"),
    ],
)
def test_a_question_that_cannot_be_read_says_where(stranger, today, change, code, place):  # noqa: F811
    answer = stranger.post("/CoverageEligibilityRequest", question(on=today) | change)
    issue = issue_of(answer, status=422, code="resource_invalid")
    assert (issue["code"], issue["expression"]) == (code, [f"CoverageEligibilityRequest.{place}"])
    assert not EligibilityAnswer.objects.exists()


def test_the_words_of_the_answer_are_in_both_languages(stranger, today):  # noqa: F811
    found = exact(stranger.post("/CoverageEligibilityRequest", question(on=today)))
    assert found["disposition"] == "当天在保障期内。 Covered on this day."
