"""Every way a request can go wrong, answered as a problem document in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import IntegrityError, OperationalError, connection, transaction
from django.http import Http404
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from ninja.errors import HttpError

from anlan.backbone.api.answers import as_problem, problem_answer
from anlan.backbone.domain.scope import OutsideScope
from anlan.backbone.problems import Problem
from tests.backbone.sign_in_steps import bearer

pytestmark = pytest.mark.django_db
FIELD_CASES = yaml.safe_load((Path(__file__).parent / "field_errors.yaml").read_text())


class PagesTooMany(Problem):
    """What a room's own error looks like."""

    status = 409
    code = "pages_too_many"
    title = _("Please sign in")

    def __init__(self, *, pages: int) -> None:
        super().__init__(f"{pages} pages", allowed=60, next_step=_("Please wait and try again."), pages=pages)


def _refused_by_the_database(table: str, row: str) -> IntegrityError:
    with connection.cursor() as cursor:
        cursor.execute(f"create temporary table {table} on commit drop")
        with pytest.raises(IntegrityError) as caught, transaction.atomic():
            cursor.execute(row)
    return caught.value


def test_a_rooms_own_error_keeps_its_code_and_members():
    answer = problem_answer(PagesTooMany(pages=61))
    assert answer["Content-Type"] == "application/problem+json"
    with translation.override("en"):
        assert PagesTooMany(pages=61).members() == {
            "type": "urn:anlan:problem:pages_too_many",
            "title": "Please sign in",
            "status": 409,
            "code": "pages_too_many",
            "detail": "61 pages",
            "allowed": 60,
            "next_step": "Please wait and try again.",
            "pages": 61,
        }


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Http404("row 7 of the table"), 404, "not_found"),
        (PermissionDenied("no grant"), 403, "not_allowed"),
        (OutsideScope("decide", hidden=False), 403, "not_allowed"),
        (OutsideScope("decide", hidden=True), 404, "not_found"),
        (HttpError(400, "Cannot parse"), 400, "body_unreadable"),
        (SuspiciousOperation("odd"), 400, "body_unreadable"),
        (OperationalError("deadlock detected"), 503, "try_again"),
        (ZeroDivisionError("division of the secret"), 500, "internal_error"),
    ],
)
def test_each_kind_of_error_has_its_status_and_code_and_shows_nothing_of_the_inside(error, status, code):
    problem = as_problem(error)
    assert (problem.status, problem.code) == (status, code)
    assert str(error) not in problem_answer(problem).content.decode()


def test_an_id_that_belongs_to_somebody_else_answers_exactly_like_one_that_does_not_exist():
    foreign, missing = as_problem(OutsideScope("see_case", hidden=True)), as_problem(Http404())
    assert problem_answer(foreign).content == problem_answer(missing).content


def test_two_of_a_kind_are_a_conflict_and_a_broken_rule_of_ours_is_an_error_of_ours():
    twice = _refused_by_the_database("once (n int unique)", "insert into once values (1), (1)")
    nothing = _refused_by_the_database("never (n int not null)", "insert into never values (null)")
    assert as_problem(twice).code == "conflict"
    assert as_problem(nothing).code == "internal_error"


def test_an_unforeseen_error_is_logged_under_the_reference_that_is_shown(caplog):
    problem = as_problem(ZeroDivisionError("division of the secret"))
    assert problem.extra["reference"] in caplog.text
    assert "division of the secret" in caplog.text


def test_an_unknown_address_of_the_api_is_a_problem_document(client):
    answer = client.get("/api/v1/nothing-here")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["code"] == "not_found"


def test_a_wrong_method_names_the_right_ones(client):
    answer = client.put("/api/v1/me")
    assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")
    assert set(answer.json()["allowed"]) == {"GET", "PATCH"} == set(answer["Allow"].split(", "))


@pytest.mark.parametrize("body", [b"", b"{", b"[1", b"\xff\xfe", b'"text"', b"null", b"[]"])
def test_a_body_that_is_not_what_is_asked_for_is_a_problem_not_a_crash(client, body):
    answer = client.post("/api/v1/sessions", body, content_type="application/json")
    assert answer.json()["code"] in {"body_unreadable", "fields_invalid"}
    assert answer.status_code in {400, 422}


@pytest.mark.parametrize("case", FIELD_CASES, ids=lambda case: case["name"])
def test_a_field_that_does_not_fit_is_named_with_what_is_allowed(client, case):
    answer = client.post(
        "/api/v1/session-codes" if "phone" in case["expected"]["path"] else "/api/v1/staff-sessions",
        case["body"],
        content_type="application/json",
        headers={"Accept-Language": "en"},
    )
    assert answer.status_code == 422
    assert case["expected"] in answer.json()["errors"]


# --- languages ---


@pytest.fixture
def catalogue(tmp_path, settings):
    """A Chinese catalogue of a few sentences, loaded the way the real one is."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from django.utils.translation import trans_real

    folder = tmp_path / "zh_Hans" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    chinese = Catalog(locale="zh_Hans")
    chinese.add("Please sign in", "请先登录")
    chinese.add("This field is missing.", "此项未填。")
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, chinese)
    settings.LOCALE_PATHS = [str(tmp_path)]
    trans_real._translations = {}
    yield
    trans_real._translations = {}


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ({}, "请先登录"),
        ({"Accept-Language": "zh-CN,zh;q=0.9"}, "请先登录"),
        ({"Accept-Language": "en-GB,en;q=0.8"}, "Please sign in"),
        ({"Accept-Language": "fr"}, "请先登录"),
    ],
)
def test_a_problem_speaks_the_language_asked_for_and_chinese_otherwise(client, catalogue, wanted, title):
    answer = client.get("/api/v1/me", headers=wanted).json()
    assert answer["title"] == title
    assert answer["code"] == "not_signed_in"


def test_the_errors_of_fields_are_translated_too(client, catalogue):
    (error,) = client.post("/api/v1/session-codes", {}, content_type="application/json").json()["errors"]
    assert error == {"in": "body", "path": "phone", "kind": "missing", "message": "此项未填。"}


# --- an error of ours through the whole stack ---


def test_an_error_of_ours_answers_with_a_reference_and_no_insides(monkeypatch, wang_xiulan):
    from anlan.backbone.api import me

    def break_down(account):
        raise RuntimeError("the inside")

    monkeypatch.setattr(me, "person", break_down)
    answer = Client().get("/api/v1/me", headers=bearer(wang_xiulan))
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert len(answer.json()["reference"]) == 12
    assert "the inside" not in answer.content.decode()
