"""The same request under the same key is carried out once, also when both arrive at the same moment."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.urls import path
from ninja import File, NinjaAPI, Router, Schema, UploadedFile
from ninja.responses import Status

from anlan.backbone.api.answers import install
from anlan.backbone.api.authentication import TokenOrSession
from anlan.backbone.api.idempotency import idempotent
from anlan.backbone.models import Account, IdempotencyKey, Organisation
from anlan.backbone.problems import Conflict
from anlan.backbone.services import idempotency
from tests.backbone.sign_in_steps import bearer
from tests.cast import NOON

router = Router()
CARRIED_OUT: list[str] = []
GATE = threading.Event()


class Wanted(Schema):
    code: str
    fail: bool = False
    slow_s: float = 0.0


class Made(Schema):
    code: str
    path: str
    made_by: str


@router.post("/places", response={201: Made})
@idempotent
def make_place(request: HttpRequest, body: Wanted) -> Status:
    """Stands for a verb of a room: writes, takes its time, may refuse after writing."""
    place = Organisation.objects.create(code=body.code, kind="outlet", name_zh="网点")
    CARRIED_OUT.append(body.code)
    GATE.set()
    time.sleep(body.slow_s)
    if body.fail:
        raise Conflict("refused after writing")
    return Status(201, {"code": place.code, "path": place.path, "made_by": str(request.auth.pk)})


@router.post("/files", response={201: dict})
@idempotent
def take_file(request: HttpRequest, file: UploadedFile = File(...)) -> Status:  # noqa: B008
    CARRIED_OUT.append(file.name)
    return Status(201, {"size": len(file.read())})


@router.delete("/places/{code}", response={204: None})
@idempotent
def remove_place(request: HttpRequest, code: str) -> Status:
    CARRIED_OUT.append(f"remove {code}")
    Organisation.objects.filter(code=code).delete()
    return Status(204, None)


api = NinjaAPI(urls_namespace="idempotency-tests", auth=TokenOrSession(), docs_url=None)
install(api)
api.add_router("", router)
urlpatterns = [path("api/t/", api.urls)]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.fixture(autouse=True)
def fresh():
    CARRIED_OUT.clear()
    GATE.clear()


@pytest.fixture
def headers(wang_xiulan):
    found = bearer(wang_xiulan)
    Client().post("/api/t/places", {"code": "warm"}, content_type="application/json", headers=found)
    CARRIED_OUT.clear()
    return found


def _make(headers, key="key-1", client=None, **body):
    named = headers | ({"Idempotency-Key": key} if key is not None else {})
    return (client or Client()).post(
        "/api/t/places", {"code": "xiamen"} | body, content_type="application/json", headers=named
    )


def test_the_second_request_gets_the_first_answer_and_nothing_happens_twice(headers):
    first, second = _make(headers), _make(headers)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert second["Idempotent-Replayed"] == "true"
    assert CARRIED_OUT == ["xiamen"]


def test_an_answer_without_a_body_is_repeated_without_one(headers):
    for _ in range(2):
        answer = Client().delete("/api/t/places/warm", headers=headers | {"Idempotency-Key": "k"})
        assert (answer.status_code, answer.content) == (204, b"")
    assert CARRIED_OUT == ["remove warm"]


def test_without_a_key_every_request_is_carried_out(headers):
    assert _make(headers, key=None).status_code == 201
    assert _make(headers, key=None).json()["code"] == "conflict"


def test_the_same_key_with_another_body_is_refused(headers):
    _make(headers)
    refused = _make(headers, code="quanzhou")
    assert (refused.status_code, refused.json()["code"]) == (409, "idempotency_key_reused")
    assert CARRIED_OUT == ["xiamen"]


def test_a_key_belongs_to_its_account(headers, lin_xiao):
    _make(headers)
    assert _make(bearer(lin_xiao), code="quanzhou").status_code == 201


def test_a_refused_request_leaves_nothing_and_may_be_corrected_under_the_same_key(headers):
    assert _make(headers, fail=True).status_code == 409
    assert not Organisation.objects.filter(code="xiamen").exists()
    assert not IdempotencyKey.objects.exists()
    assert _make(headers).status_code == 201


def test_a_request_with_wrong_fields_keeps_no_key(headers):
    assert _make(headers, slow_s="long").status_code == 422
    assert _make(headers).status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 81, "键", "a\tb"])
def test_an_unfit_key_is_refused_with_what_is_allowed(headers, key):
    refused = _make(headers, key=key.encode().decode("latin-1"))
    assert (refused.status_code, refused.json()["code"]) == (400, "idempotency_key_unfit")
    assert CARRIED_OUT == []


def test_a_key_of_eighty_characters_is_fine(headers):
    assert _make(headers, key="x" * 80).status_code == 201


def test_somebody_who_is_not_signed_in_claims_no_key(db):
    assert _make({}).json()["code"] == "not_signed_in"
    assert not IdempotencyKey.objects.exists()


def test_a_key_costs_two_statements(headers, django_assert_num_queries):
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as without:
        _make(headers, key=None, code="a")
    with CaptureQueriesContext(connection) as with_key:
        _make(headers, code="b")
    assert len(with_key) - len(without) == 2
    with CaptureQueriesContext(connection) as repeated:
        _make(headers, code="b")
    verbs = [query["sql"].split()[0].lower() for query in repeated.captured_queries]
    assert verbs == ["savepoint", "select", "insert", "select", "release"]


def test_an_upload_is_recognised_by_its_content_and_still_read_whole(headers):
    def send(content):
        file = SimpleUploadedFile("page.jpg", content)
        return Client().post("/api/t/files", {"file": file}, headers=headers | {"Idempotency-Key": "f"})

    assert send(b"abc").json() == {"size": 3}
    assert send(b"abc").json() == {"size": 3}
    assert CARRIED_OUT == ["page.jpg"]
    assert send(b"abd").json()["code"] == "idempotency_key_reused"


def test_the_header_stands_in_the_api_document():
    operation = json.loads(Client().get("/api/t/openapi.json").content)["paths"]["/api/t/places"]["post"]
    assert [one["name"] for one in operation["parameters"]] == ["Idempotency-Key"]


def test_old_answers_are_forgotten(headers):
    _make(headers)
    assert idempotency.forget_answers(before=NOON) == 0
    assert idempotency.forget_answers(before=dt.datetime.max.replace(tzinfo=dt.UTC)) == 1


def _customer() -> dict[str, str]:
    return bearer(Account.objects.create_user("customer-wang", name="王秀兰"))


def _at_once(calls):
    def closed(call):
        try:
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return [done.result() for done in [pool.submit(closed, call) for call in calls]]


@pytest.mark.django_db(transaction=True)
def test_ten_requests_at_once_are_carried_out_once_and_all_get_the_answer():
    headers = _customer()
    answers = _at_once([lambda: _make(headers, slow_s=0.2)] * 10)
    assert [answer.status_code for answer in answers] == [201] * 10
    assert len({answer.content for answer in answers}) == 1
    assert CARRIED_OUT == ["xiamen"]
    assert Organisation.objects.filter(code="xiamen").count() == 1


@pytest.mark.django_db(transaction=True)
def test_while_the_first_still_runs_the_second_waits_and_steps_in_when_the_first_fails():
    headers = _customer()

    def second():
        GATE.wait(5)
        return _make(headers)

    failed, done = _at_once([lambda: _make(headers, slow_s=0.3, fail=True), second])
    assert failed.status_code == 409
    # The bodies differ, so had the first been kept the second would have been refused.
    assert done.status_code == 201
    assert CARRIED_OUT == ["xiamen", "xiamen"]
    assert Organisation.objects.filter(code="xiamen").count() == 1
