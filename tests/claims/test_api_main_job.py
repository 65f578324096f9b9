"""The main job through the API alone, as a program of a claimant and the desk's programs see it."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from anlan.backbone.clock import now as clock_now
from anlan.backbone.models import JournalEvent
from anlan.claims.models import Claim, Payment
from anlan.claims.services import paying
from anlan.intake import services as intake
from anlan.kernel.calendar import shanghai_day
from tests.backbone.sign_in_steps import bearer
from tests.claims.story import chain_holds
from tests.claims.test_bank_files import report
from tests.intake.conftest import small_picture
from tests.intake.sample_papers import reading, rows_of

pytestmark = pytest.mark.django_db
CONTRACT = "AL-IP-2026-000001"


class Program:
    """A client that signs in with a token."""

    def __init__(self, account, language: str = "en") -> None:
        self.client = Client(headers=bearer(account) | {"Accept-Language": language})

    def get(self, path: str):
        return self.client.get(f"/api/v1{path}")

    def post(self, path: str, body=None, **headers):
        return self.client.post(f"/api/v1{path}", body or {}, content_type="application/json", headers=headers)

    def upload(self, path: str, file):
        return self.client.post(f"/api/v1{path}", {"file": file})


@pytest.fixture
def today() -> dt.date:
    return shanghai_day(clock_now())


@pytest.fixture
def contract(story, today):
    year = (str(today - dt.timedelta(days=200)), str(today + dt.timedelta(days=100)))
    return story.contract(year=year, since=str(today - dt.timedelta(days=900)))


@pytest.fixture
def notice(contract, today) -> dict:
    return {
        "contract_number": CONTRACT,
        "scene": "inpatient",
        "loss_on": str(today - dt.timedelta(days=40)),
        "settled_by_basic_insurance": True,
    }


@pytest.fixture
def customer(story):
    return Program(story.customer)


def picture(shade: int, name: str = "page.png"):
    from django.core.files.uploadedfile import SimpleUploadedFile

    return SimpleUploadedFile(name, small_picture(shade))


def test_from_report_to_rating_through_the_api(story, customer, notice):
    handler, approver, cashier = (Program(one) for one in (story.handler, story.approver, story.cashier))
    opened = customer.post("/claims", notice)
    assert opened.status_code == 201, opened.content
    path = f"/claims/{opened.json()['id']}"
    assert customer.get(path).json()["headline"] == "Take photos of your papers"
    for shade, page in enumerate(rows_of("complete"), start=1):
        sent = customer.upload(f"{path}/files", picture(shade, page["file"]))
        assert (sent.status_code, sent.json()["new"]) == (201, True), sent.content
        submission = uuid.UUID(sent.json()["submission_id"])
        intake.record_page(submission_id=submission, reading=reading(page), at=clock_now())
        intake.finish_submission(submission_id=submission, at=clock_now())
    shown = customer.get(path).json()
    assert (shown["stage"], shown["missing"], shown["reading"]) == ("checking", [], 0)
    assert len(shown["documents"]) == 10
    assert all(stage["promise"] for stage in shown["stages"] if stage["state"] == "current")

    assert [line["id"] for line in handler.get("/desk").json()] == [shown["id"]]
    assert handler.post(f"{path}/papers-checked").json()["stage"] == "liability"
    benefit = handler.post(f"{path}/cover", {"pre_existing": False}).json()
    assert (benefit["payable_fen"], benefit["questions"]) == (3_160_125, [])
    assert sum(line["payable_fen"] for line in benefit["lines"]) == 3_160_125
    assert all(line["explanation"] for line in benefit["lines"])
    assert handler.post(f"{path}/decision").json()["stage"] == "approval"
    assert [line["id"] for line in approver.get("/approvals").json()] == [shown["id"]]
    assert approver.post(f"{path}/approval").json()["stage"] == "agreement"
    agreed = customer.post(f"{path}/agree").json()
    assert (agreed["stage"], agreed["payable_fen"], agreed["payment_state"]) == ("payment", 3_160_125, "instructed")

    batch = cashier.post("/payment-batches").json()
    assert (batch["payment_count"], batch["total_fen"]) == (1, 3_160_125)
    paying.hand_over(batch_id=uuid.UUID(batch["id"]), at=clock_now())
    name = Payment.objects.get().end_to_end_id
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = SimpleUploadedFile("answer.xml", report((name, "ACSC", "")))
    assert cashier.upload("/payment-status-reports", answer).json() == {"changed": 1}
    assert cashier.get(f"/payment-batches/{batch['id']}").json()["state"] == "answered"
    closed = customer.get(path).json()
    assert (closed["stage"], closed["outcome"], closed["payment_state"]) == ("closed", "paid", "confirmed")
    assert customer.post(f"{path}/rating", {"stars": 5}).status_code == 204
    assert customer.post(f"{path}/rating", {"stars": 1}).json()["code"] == "already_rated"
    assert chain_holds(Claim.objects.get())


def test_a_repeated_request_with_its_key_is_carried_out_once(customer, notice):
    key = {"Idempotency-Key": "report-1"}
    first, again = (customer.post("/claims", notice, **key) for _ in range(2))
    assert first.json() == again.json()
    assert again["Idempotent-Replayed"] == "true"
    assert Claim.objects.count() == 1


def test_the_steps_of_others_are_refused_and_leave_the_claim_where_it_is(story, customer, notice):
    path = f"/claims/{customer.post('/claims', notice).json()['id']}"
    handler, cashier = Program(story.handler), Program(story.cashier)
    for program, step, body in (
        (customer, "papers-checked", None),
        (customer, "cover", {}),
        (customer, "decision", None),
        (customer, "approval", None),
        (handler, "approval", None),
        (handler, "agree", None),
        (handler, "material-requests", {"reason": "new_fact", "note": "x"}),
        (cashier, "decision", None),
        (cashier, "rating", {"stars": 5}),
    ):
        answer = program.post(f"{path}/{step}", body)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed"), step
    for program in (customer, handler):
        assert program.post("/payment-batches").status_code == 403
    assert Claim.objects.get().stage == "material"


def test_a_step_that_comes_too_early_says_what_is_possible(story, customer, notice):
    path = f"/claims/{customer.post('/claims', notice).json()['id']}"
    answer = customer.post(f"{path}/agree")
    assert (answer.status_code, answer.json()["code"]) == (409, "move_not_allowed")
    assert answer.json()["possible"] == ["material_complete", "withdrawn"]


# --- how much it asks of the database ---

MOST_STATEMENTS = 25


def test_submitting_and_adjudicating_a_claim_takes_few_statements(customer, notice):
    bill = [
        {"category": "western_medicine", "amount_fen": 5_000_000, "other_paid_fen": 2_000_000, "in_list": True},
        {"category": "material", "amount_fen": 618_000, "in_list": False},
        {"category": "bed", "amount_fen": 196_000, "in_list": True},
    ]
    body = notice | {"bill": bill, "payee": {"name": "王秀兰", "account_number": "6222029901000000141"}}
    customer.post("/claims", body)  # tables of the journey and the plan are read once a process
    with CaptureQueriesContext(connection) as statements:
        answer = customer.post("/claims", body, **{"Idempotency-Key": "counted"})
    assert answer.status_code == 201
    assert answer.json()["benefit"]["payable_fen"] > 0
    listed = "\n".join(f"{n}. {one['sql'][:150]}" for n, one in enumerate(statements, start=1))
    assert len(statements) <= MOST_STATEMENTS, listed
    assert len(statements) > 10, "every statement is seen"


def test_a_claim_with_its_bill_is_proposed_and_nothing_is_counted_yet(customer, notice):
    body = notice | {"bill": [{"category": "bed", "amount_fen": 2_000_000, "in_list": True}]}
    answer = customer.post("/claims", body).json()
    assert answer["benefit"]["payable_fen"] == 900_000
    kinds = set(JournalEvent.objects.filter(chain=f"claim/{answer['id']}").values_list("kind", flat=True))
    assert "BenefitComputed" in kinds
    assert "BenefitConfirmed" not in kinds
