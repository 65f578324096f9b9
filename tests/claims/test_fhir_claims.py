"""A hospital sends claims as FHIR documents and is answered with what the REST API works out, to the fen."""

from __future__ import annotations

import base64
import datetime as dt
import uuid
from decimal import Decimal

import pytest
from django.apps import apps

from anlan.backbone.clock import now as clock_now
from anlan.backbone.models import Account, JournalEvent
from anlan.claims.models import Claim, SentClaim
from tests.cast import staff
from tests.claims.fhir_documents import FhirProgram, claim, exact, issue_of, item
from tests.claims.story import WANG, papers
from tests.claims.test_api_main_job import Program, contract, notice, today  # noqa: F401
from tests.intake.conftest import small_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def hospital(story):
    return FhirProgram(story.customer)


@pytest.fixture
def loss_on(contract, today) -> dt.date:  # noqa: F811
    return today - dt.timedelta(days=40)


BILL = (
    item(1, "western_medicine", "50000.00", paid="20000.00"),
    item(2, "material", "6180.00", listed="out-of-list"),
    item(3, "bed", "1960.00"),
)


def amounts(entries: list[dict]) -> dict[str, Decimal]:
    return {one["category"]["coding"][0]["code"]: one["amount"]["value"] for one in entries if "amount" in one}


def by_line(response: dict) -> dict[str, dict]:
    """Sequence (`2`, or `2.1` for a detail) -> what was taken of it."""
    found = {}
    for one in response["item"]:
        for detail in one.get("detail", ()):
            found[f"{one['itemSequence']}.{detail['detailSequence']}"] = amounts(detail["adjudication"])
        if "detail" not in one:
            found[str(one["itemSequence"])] = amounts(one["adjudication"])
    return found


def notes(response: dict, language: str) -> list[str]:
    spoken = [one for one in response["processNote"] if one["language"]["coding"][0]["code"] == language]
    return [one["text"] for one in spoken]


def accepted(answer) -> dict:
    assert answer.status_code == 200, answer.content.decode()
    return exact(answer)


def test_a_claim_is_worked_out_as_the_rest_api_does_to_the_fen(story, hospital, notice, loss_on):  # noqa: F811
    bill = [
        {"category": "western_medicine", "amount_fen": 5_000_000, "other_paid_fen": 2_000_000, "in_list": True},
        {"category": "material", "amount_fen": 618_000, "in_list": False},
        {"category": "bed", "amount_fen": 196_000, "in_list": True},
    ]
    other = Program(story.customer).post("/claims", notice | {"bill": bill}).json()["benefit"]
    found = accepted(hospital.submit(claim(loss_on, *BILL)))
    lines = by_line(found)
    assert len(lines) == 3
    for line in other["lines"]:
        of_fhir = {name: int(value * 100) for name, value in lines[line["line_id"]].items()}
        assert of_fhir["submitted"] == line["billed_fen"]
        assert of_fhir["deductible"] == line["deductible_fen"]
        assert of_fhir["copay"] == line["own_share_fen"]
        assert of_fhir["benefit"] == line["payable_fen"]
        assert of_fhir.get("other-paid", 0) == line["other_paid_fen"]
    assert int(amounts(found["total"])["benefit"] * 100) == other["payable_fen"] == 2_532_600
    assert notes(found, "en")[:3] == [line["explanation"] for line in other["lines"]]
    assert notes(found, "en")[3:] == other["steps"]
    assert found["outcome"] == "partial"
    assert "payment" not in found


def test_what_is_taken_of_a_line_adds_up_to_what_was_billed(hospital, loss_on):
    found = accepted(hospital.submit(claim(loss_on, *BILL, item(4, "car_t", "0.01"))))
    for line in [*by_line(found).values(), amounts(found["total"])]:
        eligible = line["deductible"] + line["copay"] + line.get("over-limit", 0) + line["benefit"]
        assert line["eligible"] == eligible
        assert line["submitted"] == line.get("other-paid", 0) + line.get("not-covered", 0) + eligible
        assert all(value.as_tuple().exponent == -2 for value in line.values())


def test_the_words_of_each_line_are_there_in_both_languages(hospital, loss_on):
    found = accepted(hospital.submit(claim(loss_on, *BILL)))
    said = {one["number"]: one["text"] for one in found["processNote"]}
    zh, en = (said[number] for number in found["item"][0]["noteNumber"])
    assert zh.startswith("西药费：账单 50,000.00 元。")
    assert en.startswith("western medicine: 50,000.00 yuan billed.")
    assert len(notes(found, "zh-CN")) == len(notes(found, "en"))


@pytest.mark.parametrize("wrapped", ["parameters", "bundle", "bundle in parameters"])
def test_a_claim_in_a_bundle_or_in_parameters_is_the_same_claim(hospital, loss_on, wrapped):
    alone = claim(loss_on, *BILL, use="predetermination")
    expected = amounts(accepted(hospital.submit(alone))["total"])
    inside = dict(alone)
    if "bundle" in wrapped:
        patient, coverage = inside.pop("contained")
        inside |= {"id": "c1", "patient": {"reference": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"}}
        inside["insurance"] = [{"sequence": 1, "focal": True, "coverage": {"reference": "Coverage/contract"}}]
        entries = [
            {"fullUrl": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", "resource": patient},
            {"resource": coverage | {"beneficiary": {"reference": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"}}},
            {"resource": inside},
        ]
        inside = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    if "parameters" in wrapped:
        inside = {"resourceType": "Parameters", "parameter": [{"name": "resource", "resource": inside}]}
    assert amounts(accepted(hospital.submit(inside))["total"]) == expected


def test_a_claim_kept_from_a_bundle_reads_back_whole(hospital, loss_on):
    sent = claim(loss_on, *BILL)
    patient, coverage = sent.pop("contained")
    sent |= {"patient": {"reference": "Patient/patient"}}
    sent["insurance"] = [{"sequence": 1, "focal": True, "coverage": {"reference": "Coverage/contract"}}]
    coverage["beneficiary"] = {"reference": "Patient/patient"}
    entries = [{"resource": one} for one in (patient, coverage, sent)]
    found = accepted(hospital.submit({"resourceType": "Bundle", "type": "collection", "entry": entries}))
    kept = accepted(hospital.get(f"/Claim/{found['id']}"))
    assert kept["patient"] == {"reference": "#bundled-1"}
    assert [one["id"] for one in kept["contained"]] == ["bundled-1", "bundled-2"]


def test_details_of_an_item_are_lines_of_their_own(hospital, loss_on):
    pills, herbs = (item(1, "western_medicine", "20000.00"), item(2, "chinese_herbal_medicine", "1500.50"))
    whole = item(7, "western_medicine", "21500.50") | {"detail": [pills, herbs]}
    found = accepted(hospital.submit(claim(loss_on, whole, item(8, "bed", "100.00"))))
    lines = by_line(found)
    assert list(lines) == ["7.1", "7.2", "8"]
    (seven,) = (one for one in found["item"] if one["itemSequence"] == 7)
    for name, value in amounts(seven["adjudication"]).items():
        assert value == lines["7.1"].get(name, 0) + lines["7.2"].get(name, 0)


def test_without_a_net_amount_the_unit_price_counts(hospital, loss_on):
    priced = item(1, "bed", "0")
    del priced["net"]
    priced |= {"unitPrice": {"value": Decimal("33.335"), "currency": "CNY"}, "quantity": {"value": 2}}
    found = accepted(hospital.submit(claim(loss_on, priced)))
    assert amounts(found["total"])["submitted"] == Decimal("66.67")


def test_words_of_a_fee_list_name_a_category_too(hospital, loss_on):
    spoken = item(1, "bed", "12000.00") | {"category": {"text": "西药费"}, "productOrService": {"text": "头孢哌酮"}}
    found = accepted(hospital.submit(claim(loss_on, spoken)))
    assert notes(found, "zh-CN")[0].startswith("西药费")


def test_without_items_the_claim_waits_for_its_papers(hospital, loss_on):
    without = claim(loss_on)
    del without["item"]
    found = accepted(hospital.submit(without))
    assert found["outcome"] == "queued"
    assert "item" not in found
    assert Claim.objects.get().stage == "material"


def test_what_nobody_said_is_asked_and_nothing_is_computed(hospital, loss_on):
    unsaid = claim(loss_on, item(1, "bed", "20000.00"))
    del unsaid["supportingInfo"]
    del unsaid["item"][0]["programCode"]
    found = accepted(hospital.submit(unsaid))
    assert found["outcome"] == "partial"
    assert "item" not in found
    asked = [(one["code"]["coding"][0]["code"], one.get("itemSequence")) for one in found["error"]]
    assert ("settled_by_basic_insurance", None) in asked
    assert any("医保结算" in note for note in notes(found, "zh-CN"))


def test_that_others_paid_a_part_says_that_basic_insurance_has_settled(hospital, loss_on):
    paid = claim(loss_on, item(1, "bed", "20000.00", paid="1.00"))
    del paid["supportingInfo"]
    assert "error" not in accepted(hospital.submit(paid))


# --- once ---


def test_a_repeated_claim_is_answered_alike_and_opened_once(hospital, loss_on):
    sent = claim(loss_on, *BILL)
    first, again = (accepted(hospital.submit(sent)) for _ in range(2))
    assert first == again
    shuffled = dict(reversed(sent.items()))
    assert accepted(hospital.submit(shuffled)) == first
    assert (Claim.objects.count(), SentClaim.objects.count()) == (1, 1)


def test_another_claim_under_the_same_identifier_is_refused(hospital, loss_on):
    accepted(hospital.submit(claim(loss_on, *BILL)))
    issue = issue_of(hospital.submit(claim(loss_on, BILL[0])), status=409, code="claim_identifier_reused")
    assert (issue["code"], issue["expression"]) == ("duplicate", ["Claim.identifier"])
    assert Claim.objects.count() == 1


def test_a_refused_claim_may_be_corrected_under_its_identifier(hospital, loss_on):
    assert hospital.submit(claim(loss_on, item(1, "bed", "1.005"))).status_code == 422
    accepted(hospital.submit(claim(loss_on, item(1, "bed", "1.00"))))
    assert Claim.objects.count() == 1


def test_identifiers_of_two_senders_do_not_meet(story, hospital, loss_on):
    accepted(hospital.submit(claim(loss_on, *BILL)))
    other = FhirProgram(Account.objects.create_user("hospital-2", name="江滨医院"))
    accepted(other.submit(claim(loss_on, *BILL)))
    assert Claim.objects.count() == 2


def test_a_claim_without_an_identifier_is_a_new_one_each_time(hospital, loss_on):
    nameless = claim(loss_on, *BILL)
    del nameless["identifier"]
    assert accepted(hospital.submit(nameless))["id"] != accepted(hospital.submit(nameless))["id"]


# --- an estimate ---


def everything() -> dict[str, int]:
    """How many rows each table of ours holds."""
    ours = [one for one in apps.get_models() if one.__module__.startswith("anlan.") and one._meta.managed]
    return {one._meta.label: one.objects.count() for one in ours}


def test_a_predetermination_computes_and_leaves_no_trace(hospital, loss_on):
    photo = {"contentType": "image/png", "data": base64.b64encode(small_picture(3)).decode(), "title": "a.png"}
    sent = claim(loss_on, *BILL, use="predetermination")
    sent["supportingInfo"] += [{"sequence": 2, "category": {"text": "attachment"}, "valueAttachment": photo}]
    before = everything()
    found = accepted(hospital.submit(sent))
    assert everything() == before
    assert len(before) > 30
    assert (found["outcome"], found["use"]) == ("complete", "predetermination")
    assert "id" not in found
    assert "request" not in found
    told = accepted(hospital.submit(claim(loss_on, *BILL)))
    assert (found["item"], found["total"]) == (told["item"], told["total"])


def test_a_preauthorization_is_refused_politely(hospital, loss_on):
    answer = hospital.submit(claim(loss_on, *BILL, use="preauthorization"))
    issue = issue_of(answer, status=422, code="resource_invalid")
    assert (issue["code"], issue["expression"]) == ("not-supported", ["Claim.use"])
    assert "claim, predetermination" in issue["diagnostics"]
    assert Claim.objects.count() == 0


# --- what becomes of it ---


def test_a_decision_is_told_with_its_payment(story, hospital, loss_on):
    sent = accepted(hospital.submit(claim(loss_on, *BILL)))
    opened = Claim.objects.get()
    Claim.objects.update(stage="calculation")
    story.clock.at = clock_now()
    assert story.decide(opened).stage == "approval"
    assert accepted(hospital.get(f"/ClaimResponse/{sent['id']}"))["outcome"] == "partial"
    story.approve(opened)
    found = accepted(hospital.get(f"/ClaimResponse/{sent['id']}"))
    assert found["outcome"] == "complete"
    assert found["payment"]["amount"] == {"value": Decimal("25326.00"), "currency": "CNY"}
    assert found["item"] == sent["item"]
    assert int(found["meta"]["versionId"]) > int(sent["meta"]["versionId"])


def test_a_refusal_is_told_with_its_reasons_and_no_benefit(story, hospital, loss_on):
    sent = accepted(hospital.submit(claim(loss_on, *BILL)))
    Claim.objects.update(stage="liability")
    story.clock.at = clock_now()
    story.approve(story.refuse(Claim.objects.get()))
    found = accepted(hospital.get(f"/ClaimResponse/{sent['id']}"))
    assert found["outcome"] == "complete"
    assert amounts(found["total"]) == {"submitted": Decimal("58140.00"), "benefit": Decimal("0.00")}
    assert "条款：第五条" in notes(found, "zh-CN")
    assert "payment" not in found


def test_lines_that_follow_the_papers_are_added_not_matched_to_the_items_sent(story, hospital, loss_on):
    sent = accepted(hospital.submit(claim(loss_on, *BILL)))
    story.clock.at = clock_now()
    story.computed(Claim.objects.get(), papers(total="30000.00", paid="10000.00"))
    found = accepted(hospital.get(f"/ClaimResponse/{sent['id']}"))
    assert "item" not in found
    (added,) = found["addItem"]
    assert amounts(added["adjudication"])["submitted"] == Decimal("30000.00")


def test_a_claim_taken_back_is_cancelled(story, hospital, loss_on):
    sent = accepted(hospital.submit(claim(loss_on, *BILL)))
    assert Program(story.customer).post(f"/claims/{sent['id']}/withdraw").status_code == 200
    found = accepted(hospital.get(f"/ClaimResponse/{sent['id']}"))
    assert found["status"] == "cancelled"
    assert amounts(found["total"])["benefit"] == 0
    assert accepted(hospital.get(f"/Claim/{sent['id']}"))["status"] == "cancelled"


def test_a_claim_reported_on_the_web_reads_as_fhir_too(story, hospital, notice):  # noqa: F811
    bill = [{"category": "bed", "amount_fen": 2_000_000, "in_list": True, "other_paid_fen": 5}]
    body = notice | {"bill": bill, "description": "阑尾炎", "accident": True}
    opened = Program(story.customer).post("/claims", body).json()
    kept = accepted(hospital.get(f"/Claim/{opened['id']}"))
    assert kept["identifier"] == [{"system": "urn:anlan:claim-number", "value": opened["number"]}]
    assert kept["total"]["value"] == Decimal("20000.00")
    assert [one.get("valueString") for one in kept["supportingInfo"]] == [None, "阑尾炎"]
    found = accepted(hospital.get(f"/ClaimResponse/{opened['id']}"))
    assert int(amounts(found["total"])["benefit"] * 100) == opened["benefit"]["payable_fen"]


def test_the_response_is_found_by_its_claim(hospital, loss_on):
    sent = accepted(hospital.submit(claim(loss_on, *BILL)))
    for found in (
        hospital.get(f"/ClaimResponse?request=Claim/{sent['id']}"),
        hospital.get(f"/ClaimResponse?request={sent['id']}&_format=json"),
        hospital.search("/ClaimResponse", {"request": f"Claim/{sent['id']}"}),
    ):
        bundle = accepted(found)
        assert (bundle["type"], bundle["total"]) == ("searchset", 1)
        assert bundle["entry"][0]["resource"]["id"] == sent["id"]
    nothing = accepted(hospital.get(f"/ClaimResponse?request=Claim/{uuid.uuid4()}"))
    assert nothing["total"] == 0


def test_what_the_hospital_said_reaches_the_handler(story, hospital, loss_on):
    diagnosis = {"system": "http://hl7.org/fhir/sid/icd-10", "code": "K35.8", "display": "急性阑尾炎"}
    sent = claim(
        loss_on,
        *BILL,
        diagnosis=[{"sequence": 1, "diagnosisCodeableConcept": {"coding": [diagnosis]}}],
        accident={"date": loss_on.isoformat()},
    )
    accepted(hospital.submit(sent))
    opened = Claim.objects.get()
    assert (opened.description, opened.accident, opened.loss_on) == ("K35.8 急性阑尾炎", True, loss_on)
    kinds = set(JournalEvent.objects.filter(chain=opened.chain).values_list("kind", flat=True))
    assert {"ClaimOpened", "BenefitComputed"} <= kinds


# --- who may see it ---


def test_the_identity_number_is_told_only_to_whoever_has_just_sent_it(hospital, loss_on):
    answer = hospital.submit(claim(loss_on, *BILL))
    assert WANG[1] in answer.content.decode()
    name = exact(answer)["id"]
    for path in (f"/Claim/{name}", f"/ClaimResponse/{name}", f"/ClaimResponse?request=Claim/{name}"):
        told = hospital.get(path).content.decode()
        assert WANG[1] not in told
        assert "**************0268" in told


def test_a_claim_of_others_looks_as_if_it_did_not_exist(story, hospital, loss_on):
    name = accepted(hospital.submit(claim(loss_on, *BILL)))["id"]
    for account in (Account.objects.create_user("chen", name="陈浩"), staff("far", "郑宁", "supervisor", "jiangsu")):
        other = FhirProgram(account)
        for path in (f"/Claim/{name}", f"/ClaimResponse/{name}"):
            assert issue_of(other.get(path), status=404, code="claim_not_found")["code"] == "not-found"
        assert accepted(other.get(f"/ClaimResponse?request=Claim/{name}"))["total"] == 0
    assert accepted(FhirProgram(story.handler).get(f"/ClaimResponse/{name}"))["id"] == name


def test_a_contract_number_alone_serves_only_the_insured(hospital, loss_on):
    sent = claim(loss_on, *BILL)
    del sent["contained"][0]["identifier"]
    other = FhirProgram(Account.objects.create_user("chen", name="陈浩"))
    issue = issue_of(other.submit(sent), status=422, code="cover_not_found")
    assert issue["expression"] == ["Claim.insurance.coverage", "Claim.patient"]
    accepted(hospital.submit(sent))


def test_a_coverage_of_ours_may_be_named_by_its_id(hospital, loss_on):
    (entry,) = accepted(hospital.get("/Coverage"))["entry"]
    sent = claim(loss_on, *BILL)
    sent["insurance"][0]["coverage"] = {"reference": f"Coverage/{entry['resource']['id']}"}
    accepted(hospital.submit(sent))
    other = FhirProgram(Account.objects.create_user("chen", name="陈浩"))
    issue = issue_of(other.submit(sent), status=422, code="resource_invalid")
    assert issue["expression"] == ["Claim.insurance[0].coverage"]
