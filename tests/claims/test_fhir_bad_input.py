"""Whatever a hospital's system sends, it is told what is wrong, where, and what is allowed; nothing is half kept."""

from __future__ import annotations

import base64
import datetime as dt
import io
import os
from decimal import Decimal
from importlib import import_module

import pytest
from django.test import Client
from PIL import Image

from anlan.backbone.models import StoredFile
from anlan.claims.api.fhir.json_text import json_text
from anlan.claims.models import Claim, SentClaim
from anlan.intake.models import Submission
from tests.claims.fhir_documents import FhirProgram, claim, exact, issue_of, item
from tests.claims.test_api_bad_input import CHINESE
from tests.claims.test_api_main_job import contract, today  # noqa: F401
from tests.intake.conftest import small_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def hospital(story):
    return FhirProgram(story.customer)


@pytest.fixture
def loss_on(contract, today) -> dt.date:  # noqa: F811
    return today - dt.timedelta(days=40)


def nothing_is_kept() -> bool:
    return not (Claim.objects.exists() or SentClaim.objects.exists() or Submission.objects.exists())


def refused(answer, *, code: str, at: str, status: int = 422) -> dict:
    """The issue of this type at this place, among all that were found."""
    assert answer.status_code == status, answer.content.decode()
    found = exact(answer)["issue"]
    here = [one for one in found if at in one.get("expression", ())]
    assert here, found
    assert here[0]["code"] == code, here
    assert here[0]["details"]["text"]
    return here[0]


# --- bodies ---


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"resourceType": "Claim", "a": NaN}',
        b'{"resourceType": "Claim", "resourceType": "Claim"}',
        b'{"resourceType": "Claim", "extension": ' + b'[{"extension":' * 60 + b"[]" + b"}]" * 60 + b"}",
    ],
)
def test_a_body_that_is_no_document_is_refused(hospital, raw):
    issue = issue_of(hospital.submit(raw), status=400, code="body_unreadable")
    assert issue["code"] == "structure"


@pytest.mark.parametrize("raw", [b"[]", b'"x"', b"1", b"{}", b'{"resourceType": "Patient"}', b'{"resourceType": 5}'])
def test_a_document_of_another_kind_is_refused(hospital, raw):
    issue = issue_of(hospital.submit(raw), status=422, code="resource_invalid")
    assert issue["expression"] == ["Claim.resourceType"]
    assert "Claim | Bundle | Parameters" in issue["diagnostics"]


def test_every_fault_of_a_document_is_named_with_its_path(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00"))
    del sent["priority"]
    sent["created"] = "yesterday"
    sent["item"][0]["sequence"] = "first"
    sent["item"][0]["colour"] = "red"
    answer = hospital.submit(sent)
    found = {one["expression"][0]: one["code"] for one in exact(answer)["issue"]}
    assert answer.status_code == 422
    assert found == {
        "Claim.created": "value",
        "Claim.item[0].sequence": "value",
        "Claim.item[0].colour": "structure",
        "Claim.priority": "required",
    }


def test_a_resource_that_r4_does_not_know_is_refused(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00"))
    sent["contained"].append({"resourceType": "Spaceship", "id": "s"})
    assert "Spaceship" in refused(hospital.submit(sent), code="structure", at="Claim")["diagnostics"]


@pytest.mark.parametrize(("entries", "status"), [(0, 422), (2, 422), (1, 200)])
def test_a_bundle_holds_exactly_one_claim(hospital, loss_on, entries, status):
    sent = {"resource": claim(loss_on, item(1, "bed", "1.00"))}
    bundle = {"resourceType": "Bundle", "type": "collection"} | ({"entry": [sent] * entries} if entries else {})
    answer = hospital.submit(bundle)
    assert answer.status_code == status
    if status == 422:
        refused(answer, code="structure", at="Bundle.entry")


def test_half_a_character_in_a_text_is_refused(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00"))
    sent["provider"] = {"display": "MARK"}
    for odd in (b"\\ud800", b"\\u0000"):
        raw = json_text(sent).encode().replace(b"MARK", odd)
        refused(hospital.submit(raw), code="value", at="Claim.provider.display")
    assert nothing_is_kept()


def test_a_document_beyond_30_megabytes_is_refused(hospital):
    answer = hospital.submit(b" " * (30 * 2**20 + 1))
    assert issue_of(answer, status=413, code="body_too_large")["code"] == "too-long"


# --- amounts ---


@pytest.mark.parametrize(
    "number",
    [
        "12.345",
        "1e-3",
        "0.30000000000000004",
        "-1",
        "-0.01",
        "1e400",
        "10000000000.01",
        "1" * 40,
        "0.01" + "0" * 30 + "1",
    ],
)
def test_an_amount_that_is_not_whole_fen_is_refused_as_it_was_written(hospital, loss_on, number):
    sent = json_text(claim(loss_on, item(1, "bed", "77.77"))).encode().replace(b"77.77", number.encode())
    refused(hospital.submit(sent), code="value", at="Claim.item[0].net.value")
    assert nothing_is_kept()


@pytest.mark.parametrize(
    ("number", "yuan"),
    [("0.1", "0.10"), ("1.10000", "1.10"), ("1.2e2", "120.00"), ("7", "7.00"), ("0", "0.00"), ("9999999999.99", None)],
)
def test_an_amount_of_whole_fen_counts_exactly_however_it_is_written(hospital, loss_on, number, yuan):
    sent = json_text(claim(loss_on, item(1, "bed", "77.77"))).encode().replace(b"77.77", number.encode())
    answer = hospital.submit(sent)
    assert answer.status_code == 200, answer.content.decode()
    found = exact(answer)["total"][0]["amount"]["value"]
    assert found == Decimal(yuan or number)


@pytest.mark.parametrize("number", ['"12.50"', "true", "NaN", "[]"])
def test_an_amount_that_is_no_number_is_refused(hospital, loss_on, number):
    sent = json_text(claim(loss_on, item(1, "bed", "77.77"))).encode().replace(b"77.77", number.encode())
    answer = hospital.submit(sent)
    if answer.status_code == 200:  # a text of digits is what the library takes for a number, exactly
        assert exact(answer)["total"][0]["amount"]["value"] == Decimal("12.50")
    else:
        assert answer.status_code in {400, 422}
        assert nothing_is_kept()


def test_another_currency_is_refused(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00"))
    sent["item"][0]["net"]["currency"] = "USD"
    issue = refused(hospital.submit(sent), code="business-rule", at="Claim.item[0].net.currency")
    assert "CNY" in issue["diagnostics"]


def test_sums_that_do_not_add_up_are_refused(hospital, loss_on):
    detailed = item(1, "bed", "3.00") | {"detail": [item(1, "bed", "1.00"), item(2, "bed", "1.99")]}
    refused(hospital.submit(claim(loss_on, detailed)), code="invariant", at="Claim.item[0].net")
    total = claim(loss_on, item(1, "bed", "3.00"), total={"value": Decimal("3.01"), "currency": "CNY"})
    issue = refused(hospital.submit(total), code="invariant", at="Claim.total")
    assert "3.00" in issue["diagnostics"]
    assert "3.01" in issue["diagnostics"]


def test_more_paid_by_others_than_billed_is_refused(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00", paid="1.01"))
    refused(hospital.submit(sent), code="business-rule", at="Claim.item[0].extension")


def test_a_unit_price_that_gives_no_whole_fen_is_refused(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00"))
    del sent["item"][0]["net"]
    sent["item"][0] |= {"unitPrice": {"value": Decimal("0.333")}, "quantity": {"value": 2}}
    refused(hospital.submit(sent), code="value", at="Claim.item[0].unitPrice")


# --- codes and elements ---


def coded(system: str, code: str) -> dict:
    return {"coding": [{"system": system, "code": code}]}


SETTLED = {"sequence": 2, "category": {"text": "attachment"}}
BAD_CLAIMS = {
    "an unknown use": ({"use": "gift"}, "code-invalid", "Claim.use"),
    "a draft": ({"status": "draft"}, "not-supported", "Claim.status"),
    "an unknown scene": ({"subType": coded("urn:anlan:scene", "dental")}, "code-invalid", "Claim.subType"),
    "a type without a scene": ({"type": coded("x", "vision")}, "code-invalid", "Claim.type"),
    "no day": ({"billablePeriod": {"end": "2026-10-01"}}, "required", "Claim.billablePeriod.start"),
    "a day with a leap second": (
        {"billablePeriod": {"start": "2016-12-31T23:59:60Z"}},
        "required",
        "Claim.billablePeriod.start",
    ),
    "a month instead of a day": ({"billablePeriod": {"start": "2026-10"}}, "required", "Claim.billablePeriod.start"),
    "no focal insurance": (
        {"insurance": [{"sequence": 1, "focal": False, "coverage": {"reference": "#contract"}}]},
        "invariant",
        "Claim.insurance.focal",
    ),
    "a coverage that says nothing": (
        {"insurance": [{"sequence": 1, "focal": True, "coverage": {"display": "安澜住院医疗"}}]},
        "required",
        "Claim.insurance[0].coverage",
    ),
    "payment to the hospital": ({"payee": {"type": coded("x", "provider")}}, "not-supported", "Claim.payee.type"),
    "a file by its address": (
        {"supportingInfo": [SETTLED | {"valueAttachment": {"url": "http://127.0.0.1/secret"}}]},
        "required",
        "Claim.supportingInfo[0].valueAttachment.data",
    ),
    "a file that is no base64": (
        {"supportingInfo": [SETTLED | {"valueAttachment": {"data": "!!!!"}}]},
        "value",
        "Claim.supportingInfo[0].valueAttachment.data",
    ),
}
BAD_ITEMS = {
    "an unknown category": ({"category": coded("urn:anlan:cost-category", "spa")}, "code-invalid", "category"),
    "an unknown class": ({"programCode": [coded("urn:anlan:list-class", "gold")]}, "code-invalid", "programCode"),
    "no amount": ({"net": None}, "required", "net"),
    "no category": ({"category": None, "productOrService": coded("x", "y")}, "required", "category"),
    "no unit": ({"quantity": {"value": 0}}, "value", "quantity.value"),
}


@pytest.mark.parametrize("case", BAD_CLAIMS)
def test_a_claim_that_cannot_be_mapped_says_where_and_what_is_allowed(hospital, loss_on, case):
    change, code, place = BAD_CLAIMS[case]
    issue = refused(hospital.submit(claim(loss_on, item(1, "bed", "1.00")) | change), code=code, at=place)
    assert "nothing was saved" in issue["diagnostics"]
    assert nothing_is_kept()


@pytest.mark.parametrize("case", BAD_ITEMS)
def test_an_item_that_cannot_be_mapped_says_where_and_what_is_allowed(hospital, loss_on, case):
    change, code, place = BAD_ITEMS[case]
    changed = {name: value for name, value in (item(1, "bed", "1.00") | change).items() if value is not None}
    refused(hospital.submit(claim(loss_on, item(2, "bed", "1.00"), changed)), code=code, at=f"Claim.item[1].{place}")


def test_an_unknown_code_is_answered_with_the_codes_there_are(hospital, loss_on):
    sent = claim(loss_on, item(1, "spa", "1.00"))
    issue = refused(hospital.submit(sent), code="code-invalid", at="Claim.item[0].category")
    assert "spa" in issue["diagnostics"]
    assert "western_medicine" in issue["diagnostics"]


def test_two_items_of_one_sequence_are_refused(hospital, loss_on):
    sent = claim(loss_on, item(1, "bed", "1.00"), item(1, "bed", "2.00"))
    refused(hospital.submit(sent), code="invariant", at="Claim.item.sequence")


def test_a_claim_of_501_items_is_refused(hospital, loss_on):
    sent = claim(loss_on, *(item(number, "bed", "1.00") for number in range(1, 502)))
    refused(hospital.submit(sent), code="too-long", at="Claim.item")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"contained.1": "AL-IP-2026-999999"}, "cover_not_found"),
        ({"contained.0": "990101199008200376"}, "cover_not_found"),
        ({"loss_on": dt.date(1999, 1, 1)}, "not_covered_on_day"),
        ({"loss_on": dt.date(9999, 1, 1)}, "loss_in_future"),
    ],
)
def test_what_our_services_refuse_has_its_place_in_the_document(hospital, loss_on, change, code):
    sent = claim(change.get("loss_on", loss_on), item(1, "bed", "1.00"))
    for place in (0, 1):
        if f"contained.{place}" in change:
            sent["contained"][place]["identifier"][0]["value"] = change[f"contained.{place}"]
    issue = issue_of(hospital.submit(sent), status=422, code=code)
    assert issue["expression"]
    assert issue["code"] == "business-rule"
    assert nothing_is_kept()


# --- files ---


def with_file(sent: dict, content: bytes, title: str = "发票.png") -> dict:
    data = base64.b64encode(content).decode()
    file = {"contentType": "image/png", "title": title, "data": data}
    sent["supportingInfo"].append({"sequence": 9, "category": {"text": "attachment"}, "valueAttachment": file})
    return sent


def test_a_file_inside_the_document_becomes_material_of_the_claim(hospital, loss_on):
    answer = hospital.submit(with_file(claim(loss_on, item(1, "bed", "1.00")), small_picture(8)))
    assert answer.status_code == 200, answer.content.decode()
    sent = Submission.objects.get()
    assert (sent.file_name, sent.bundle.chain) == ("发票.png", f"claim/{exact(answer)['id']}")
    kept = exact(hospital.get(f"/Claim/{exact(answer)['id']}"))["supportingInfo"][-1]["valueAttachment"]
    assert kept["size"] == len(small_picture(8))
    assert "data" not in kept


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"MZ\x90\x00" + b"\0" * 500, "file_wrong_type"), (small_picture(3) + b"\0" * (21 * 2**20), "file_too_large")],
    ids=["a program", "21 megabytes"],
)
def test_a_file_that_cannot_be_material_refuses_the_whole_claim(hospital, loss_on, content, code):
    sent = with_file(with_file(claim(loss_on, item(1, "bed", "1.00")), small_picture(8)), content)
    issue = issue_of(hospital.submit(sent), status=422, code=code)
    assert issue["expression"] == ["Claim.supportingInfo.valueAttachment"]
    assert "20 MB" in issue["diagnostics"]
    assert nothing_is_kept()
    assert not StoredFile.objects.exists()


def test_a_file_of_19_megabytes_is_taken(hospital, loss_on):
    held = io.BytesIO()
    Image.frombytes("RGB", (2560, 2560), os.urandom(2560 * 2560 * 3)).save(held, "PNG", compress_level=0)
    assert 18.5 * 2**20 < len(held.getvalue()) < 20 * 2**20
    answer = hospital.submit(with_file(claim(loss_on, item(1, "bed", "1.00")), held.getvalue()))
    assert answer.status_code == 200, answer.content.decode()[:500]
    assert Submission.objects.count() == 1


# --- formats, addresses, people ---


@pytest.mark.parametrize(
    "accept", ["application/fhir+json", "application/json; q=0.5, text/html", "*/*", "application/*"]
)
def test_json_is_answered_to_whoever_takes_it(hospital, accept):
    assert hospital.get("/metadata", Accept=accept).status_code == 200


@pytest.mark.parametrize("asked", ["json", "application/json", "application/fhir%2Bjson", "application/fhir+json"])
def test_the_format_may_be_asked_for_in_the_address(hospital, asked):
    assert hospital.get(f"/metadata?_format={asked}", Accept="application/fhir+xml").status_code == 200


def test_xml_is_neither_taken_nor_answered(hospital, loss_on):
    for answer in (
        hospital.get("/metadata", Accept="application/fhir+xml"),
        hospital.get("/metadata?_format=xml"),
        hospital.submit(claim(loss_on, item(1, "bed", "1.00")), Accept="application/fhir+xml"),
    ):
        assert issue_of(answer, status=406, code="format_not_offered")["code"] == "not-supported"
    answer = hospital.post("/Claim/$submit", b"<Claim/>", content_type="application/fhir+xml")
    issue_of(answer, status=415, code="format_not_taken")
    assert nothing_is_kept()


def test_plain_json_is_taken_too(hospital, loss_on):
    answer = hospital.post("/Claim/$submit", claim(loss_on, item(1, "bed", "1.00")), content_type="application/json")
    assert answer.status_code == 200


NOBODY_S = ["/Claim/01a22300-dd04-7e50-8560-c69880417eb3", "/Coverage", "/Coverage/x", "/ClaimResponse?request=Claim/1"]


@pytest.mark.parametrize("path", NOBODY_S)
def test_whoever_has_not_signed_in_is_asked_to(story, path):
    answer = FhirProgram().get(path)
    assert issue_of(answer, status=401, code="not_signed_in")["code"] == "login"
    assert answer["WWW-Authenticate"].startswith("Bearer")
    issue_of(FhirProgram().get(path, Authorization="Bearer nobody"), status=401, code="not_signed_in")


def test_a_browser_s_session_needs_its_protection_token(story, loss_on):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(story.customer, backend="django.contrib.auth.backends.ModelBackend")
    raw = json_text(claim(loss_on, item(1, "bed", "1.00")))
    answer = browser.post("/fhir/Claim/$submit", raw, content_type="application/fhir+json")
    assert issue_of(answer, status=403, code="csrf_failed")["code"] == "forbidden"


def test_staff_without_a_second_factor_are_told_so_in_fhir_s_words(story):
    browser = Client()
    browser.force_login(story.handler, backend="django.contrib.auth.backends.ModelBackend")
    assert issue_of(browser.get("/fhir/Coverage"), status=403, code="second_factor_needed")["code"] == "forbidden"


@pytest.mark.parametrize("path", ["/Patient/1", "/Claim/not-an-id", "/", "/Nothing"])
def test_an_unknown_address_is_answered_in_fhir_s_words(hospital, path):
    assert issue_of(hospital.get(path), status=404, code="not_found")["code"] == "not-found"


def test_a_method_that_is_not_offered_is_answered_in_fhir_s_words(hospital):
    answer = hospital._checked(hospital.client.delete("/fhir/Coverage"))
    assert issue_of(answer, status=405, code="method_not_allowed")["code"] == "not-supported"
    assert answer["Allow"]


def test_a_search_by_something_else_says_what_is_offered(hospital):
    for path in ("/ClaimResponse?patient=1", "/Coverage?payor=1", "/Coverage?identifier=urn:x|1", "/ClaimResponse"):
        issue = issue_of(hospital.get(path), status=400, code="search_unfit")
        assert "Allowed:" in issue["diagnostics"]


def test_an_error_of_ours_is_answered_in_fhir_s_words(hospital, loss_on, monkeypatch):
    door = import_module("anlan.claims.api.fhir.claim")
    monkeypatch.setattr(door, "claim_response", lambda *args, **more: 1 / 0)
    answer = hospital.submit(claim(loss_on, item(1, "bed", "1.00")))
    issue = issue_of(answer, status=500, code="internal_error")
    assert (issue["severity"], issue["code"]) == ("fatal", "exception")
    assert "ZeroDivision" not in answer.content.decode()


def test_refusals_are_told_in_the_reader_s_language(story, hospital, loss_on):
    chinese = FhirProgram(story.customer, "zh-CN")
    faults = [
        claim(loss_on, item(1, "spa", "1.005", listed="gold"), use="preauthorization"),
        claim(dt.date(1999, 1, 1), item(1, "bed", "1.00")),
        {"resourceType": "Patient"},
    ]
    for sent in faults:
        english, other = (exact(program.submit(sent))["issue"] for program in (hospital, chinese))
        assert len(english) == len(other)
        for one, same in zip(english, other, strict=True):
            assert one["details"]["text"].isascii()
            assert CHINESE.search(same["details"]["text"])
            assert not CHINESE.search(one["diagnostics"])
            assert CHINESE.search(same["diagnostics"])
