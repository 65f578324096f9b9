from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from anlan.backbone import clock
from anlan.backbone.models import ApiToken
from anlan.backbone.services import accounts, tokens
from tests.backbone.sign_in_steps import bearer, staff_client
from tests.cast import NOON

pytestmark = pytest.mark.django_db


def _status(client, **headers):
    return client.get("/api/v1/me", headers=headers).status_code


def test_a_token_is_known_in_one_statement(wang_xiulan, django_assert_num_queries):
    issued = tokens.issue(account=wang_xiulan, at=NOON)
    tokens.account_of(issued.secret, at=NOON)
    with django_assert_num_queries(1):
        found = tokens.account_of(issued.secret, at=NOON + dt.timedelta(minutes=59))
    assert found.account == wang_xiulan
    with django_assert_num_queries(0):
        assert found.account.name == "王秀兰"


def test_the_use_of_a_token_is_noted_once_an_hour(wang_xiulan, django_assert_num_queries):
    issued = tokens.issue(account=wang_xiulan, at=NOON)
    with django_assert_num_queries(2):
        tokens.account_of(issued.secret, at=NOON)
    with django_assert_num_queries(2):
        tokens.account_of(issued.secret, at=NOON + dt.timedelta(hours=1))
    assert ApiToken.objects.get().last_used_at == NOON + dt.timedelta(hours=1)


def test_asking_who_i_am_takes_one_statement_by_token(client, wang_xiulan, django_assert_num_queries):
    headers = bearer(wang_xiulan)
    client.get("/api/v1/me", headers=headers)
    with django_assert_num_queries(1):
        assert client.get("/api/v1/me", headers=headers).status_code == 200


def test_the_secret_is_not_kept(wang_xiulan):
    issued = tokens.issue(account=wang_xiulan, at=NOON)
    row = ApiToken.objects.get()
    assert issued.secret.encode() not in bytes(row.secret_hash)
    assert len(bytes(row.secret_hash)) == 32


def test_a_customers_token_lives_thirty_days_and_that_of_staff_twelve_hours(wang_xiulan, lin_xiao):
    for account, lifetime in ((wang_xiulan, dt.timedelta(days=30)), (lin_xiao, dt.timedelta(hours=12))):
        issued = tokens.issue(account=account, at=NOON)
        assert tokens.account_of(issued.secret, at=NOON + lifetime - dt.timedelta(seconds=1))
        assert tokens.account_of(issued.secret, at=NOON + lifetime) is None


@pytest.mark.parametrize(
    "header", ["Bearer nonsense", "Bearer ", "Bearer", "Basic bGluOmxpbg==", "", "Token x", "Bearer 令牌"]
)
def test_a_foreign_token_is_not_signed_in(client, header):
    answer = client.get("/api/v1/me", headers={"Authorization": header.encode().decode("latin-1")})
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_revoked_token_ends_at_once_and_only_that_one(client, wang_xiulan):
    first, second = bearer(wang_xiulan), bearer(wang_xiulan)
    assert client.delete("/api/v1/sessions/current", headers=first).status_code == 204
    assert (_status(client, **first), _status(client, **second)) == (401, 200)


def test_closing_an_account_ends_its_tokens_and_opening_it_again_does_not_revive_them(client, wang_xiulan):
    headers = bearer(wang_xiulan)
    accounts.close_account(account=wang_xiulan, at=clock.now(), by=None, reason="asked for")
    assert _status(client, **headers) == 401
    accounts.reopen_account(account=wang_xiulan, at=clock.now(), by=None, reason="came back")
    assert _status(client, **headers) == 401


def test_a_bad_token_is_not_saved_by_a_good_session(wang_xiulan):
    client = Client()
    client.force_login(wang_xiulan, backend="django.contrib.auth.backends.ModelBackend")
    assert _status(client) == 200
    assert _status(client, Authorization="Bearer nonsense") == 401


def test_a_browser_session_may_read_without_and_change_only_with_its_csrf_token(wang_xiulan):
    client = Client(enforce_csrf_checks=True)
    client.force_login(wang_xiulan, backend="django.contrib.auth.backends.ModelBackend")
    assert _status(client) == 200
    change = {"path": "/api/v1/me", "data": {"name": "王秀蘭"}, "content_type": "application/json"}
    refused = client.patch(**change)
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    wang_xiulan.refresh_from_db()
    assert wang_xiulan.name == "王秀兰"
    client.cookies["csrftoken"] = "a" * 32
    assert client.patch(**change, headers={"X-CSRFToken": "a" * 32}).json()["name"] == "王秀蘭"


def test_a_program_with_a_token_needs_no_csrf_token(wang_xiulan):
    client = Client(enforce_csrf_checks=True)
    answer = client.patch(
        "/api/v1/me", {"elder_mode": True}, content_type="application/json", headers=bearer(wang_xiulan)
    )
    assert answer.json()["elder_mode"] is True


def test_a_staff_session_without_its_factor_cannot_use_the_api(lin_xiao):
    client = Client()
    client.force_login(lin_xiao, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/api/v1/me").json()["code"] == "second_factor_needed"
    assert staff_client(lin_xiao).get("/api/v1/me").json()["name"] == "林晓"


def test_ended_tokens_are_forgotten_and_running_ones_kept(wang_xiulan):
    tokens.issue(account=wang_xiulan, at=NOON - dt.timedelta(days=40))
    running = tokens.issue(account=wang_xiulan, at=NOON)
    assert tokens.forget_ended(before=NOON) == 1
    assert tokens.account_of(running.secret, at=NOON)


def test_the_roles_that_run_now_are_listed_with_what_they_allow(lin_xiao):
    (role,) = staff_client(lin_xiao).get("/api/v1/me/roles").json()
    assert (role["role"], role["name_zh"], role["organisation_path"]) == ("handler", "理赔员", "/anlan/life/fujian/")
    assert "decide" in role["may"]
