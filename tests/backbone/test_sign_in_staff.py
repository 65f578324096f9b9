from __future__ import annotations

import base64
import datetime as dt
import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from anlan.backbone import clock
from anlan.backbone.domain.sign_in import accepted_step, totp_code, totp_step
from anlan.backbone.models import ApiToken, SecondFactorState
from anlan.backbone.services import second_factor
from tests.backbone.sign_in_steps import PASSWORD, SECRET, app_code, staff_client, with_app
from tests.cast import NOON

pytestmark = pytest.mark.django_db
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture(autouse=True)
def plain_pages(settings):
    settings.LOGIN_REDIRECT_URL = "/welcome/"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    cache.clear()


@pytest.fixture
def lin_with_app(lin_xiao):
    with_app(lin_xiao)
    return lin_xiao


def _api(client, username="linxiao", password=PASSWORD, totp=None, **headers):
    body = {"username": username, "password": password, "totp": totp or app_code()}
    return client.post("/api/v1/staff-sessions", body, content_type="application/json", headers=ENGLISH | headers)


def _wrong_code():
    right = {app_code(-1), app_code(), app_code(1)}
    return next(f"{number:06}" for number in range(9) if f"{number:06}" not in right)


def _password_page(client, password=PASSWORD, goal=""):
    return client.post("/staff/login/", {"login": "linxiao", "password": password, "next": goal}, headers=ENGLISH)


# --- codes of an app, as pure rules ---


@pytest.mark.parametrize(("second", "code"), [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")])
def test_the_codes_are_those_of_the_published_test_vectors(second, code):
    secret = base64.b32encode(b"12345678901234567890").decode()
    assert totp_code(secret=secret, step=totp_step(dt.datetime.fromtimestamp(second, tz=dt.UTC))) == code


@pytest.mark.parametrize(("late", "accepted"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_wrong_and_no_more(late, accepted):
    step = totp_step(NOON)
    code = totp_code(secret=SECRET, step=step + late)
    found = accepted_step(secret=SECRET, code=code, at=NOON, after_step=0)
    assert (found == step + late) if accepted else found is None


def test_a_step_already_used_and_all_before_it_are_refused():
    step = totp_step(NOON)
    for used in (step, step + 1):
        code = totp_code(secret=SECRET, step=step)
        assert accepted_step(secret=SECRET, code=code, at=NOON, after_step=used) is None


# --- the API ---


def test_a_program_of_staff_signs_in_with_password_and_code(client, lin_with_app):
    answer = _api(client)
    assert answer.status_code == 201
    me = client.get("/api/v1/me", headers={"Authorization": f"Bearer {answer.json()['token']}"}).json()
    assert (me["name"], me["is_staff"], me["organisation"]) == ("林晓", True, "/anlan/life/fujian/")


def test_a_used_code_cannot_be_used_again(client, lin_with_app):
    code = app_code()
    assert _api(client, totp=code).status_code == 201
    again = _api(Client(), totp=code)
    assert (again.status_code, again.json()["code"]) == (401, "sign_in_failed")


def test_a_code_used_on_the_page_cannot_be_used_through_the_api(client, lin_with_app):
    code = app_code()
    _password_page(client)
    assert client.post("/staff/2fa/authenticate/", {"code": code}).status_code == 302
    assert _api(Client(), totp=code).status_code == 401


def test_wrong_password_and_wrong_code_answer_alike(client, lin_with_app):
    wrong_password = _api(client, password="not it")
    wrong_code = _api(client, totp=_wrong_code())
    unknown = _api(client, username="nobody")
    assert wrong_password.content == wrong_code.content == unknown.content
    assert wrong_password.status_code == 401


def test_five_failures_of_any_kind_lock_the_name_for_the_right_ones_too(client, lin_with_app):
    for _ in range(2):
        assert _api(client, password="not it").status_code == 401
    for _ in range(2):
        assert _api(client, totp=_wrong_code()).status_code == 401
    locked = _api(client, password="not it")
    assert (locked.status_code, locked.json()["code"]) == (429, "locked_out")
    assert locked["Content-Type"] == "application/problem+json"
    assert locked["Retry-After"] == "900"
    assert _api(client).json()["code"] == "locked_out"
    assert _api(client, username="zhoumin").json()["code"] == "sign_in_failed"


def test_signing_in_starts_the_count_again(client, lin_with_app):
    for _ in range(4):
        _api(client, password="not it")
    assert _api(client).status_code == 201
    assert _api(client, password="not it").status_code == 401


def test_wrong_codes_from_many_addresses_are_counted_together(lin_with_app):
    at = clock.now()
    for _ in range(second_factor.WRONG_TRIES):
        assert second_factor.check_code(account=lin_with_app, code=_wrong_code(), at=at) is None
    with pytest.raises(second_factor.TooManyWrongCodes):
        second_factor.check_code(account=lin_with_app, code=app_code(), at=at)
    later = at + second_factor.WITHIN
    code = totp_code(secret=SECRET, step=totp_step(later))
    assert second_factor.check_code(account=lin_with_app, code=code, at=later)


def test_a_customer_account_cannot_sign_in_as_staff(client, wang_xiulan):
    with_app(wang_xiulan)
    assert _api(client, username="customer-wang").json()["code"] == "sign_in_failed"


def test_staff_without_a_factor_get_no_token(client, lin_xiao):
    lin_xiao.set_password(PASSWORD)
    lin_xiao.save()
    assert _api(client).json()["code"] == "second_factor_needed"
    assert ApiToken.objects.count() == 0


# --- the pages ---


def test_staff_sign_in_with_password_and_code_and_arrive_where_they_wanted(client, lin_with_app):
    first = _password_page(client, goal="/admin/")
    assert first["Location"].startswith("/staff/2fa/authenticate/")
    assert client.get("/api/v1/me").status_code == 401
    assert client.post("/staff/2fa/authenticate/", {"code": app_code()})["Location"] == "/admin/"
    assert client.get("/api/v1/me").json()["name"] == "林晓"


def test_the_pages_lock_the_name_after_five_failures_with_a_kind_page(client, lin_with_app):
    answers = [_password_page(client, password="not it") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200] * 4 + [429]
    page = answers[-1].content.decode()
    assert "Wait 15 minutes" in page
    assert _api(client).json()["code"] == "locked_out"


def test_wrong_codes_on_the_page_lock_the_name_too(client, lin_with_app):
    _password_page(client)
    answers = [client.post("/staff/2fa/authenticate/", {"code": _wrong_code()}).status_code for _ in range(5)]
    assert answers == [200] * 4 + [429]


def test_staff_without_a_factor_are_led_to_set_one_up_and_reach_nothing_else(client, lin_xiao):
    lin_xiao.set_password(PASSWORD)
    lin_xiao.save()
    assert _password_page(client)["Location"] == "/staff/2fa/"
    for path in ("/admin/", "/staff/password/change/", "/staff/2fa/recovery-codes/", "/staff/2fa/webauthn/"):
        assert client.get(path)["Location"] == "/staff/2fa/", path
    assert client.get("/api/v1/me").json()["code"] == "second_factor_needed"
    page = client.get("/staff/2fa/", headers=ENGLISH).content.decode()
    assert "One more step before you start" in page


@pytest.mark.django_db(transaction=True)
def test_setting_up_the_app_opens_the_platform_and_uses_its_code_up(client, lin_xiao):
    lin_xiao.set_password(PASSWORD)
    lin_xiao.save()
    _password_page(client)
    page = client.get("/staff/2fa/totp/activate/").content.decode()
    secret = re.search(r'id="authenticator_secret" type="text" value="(\w+)"', page).group(1)
    code = totp_code(secret=secret, step=totp_step(clock.now()))
    assert client.post("/staff/2fa/totp/activate/", {"code": code}).status_code == 302
    assert client.get("/api/v1/me").json()["name"] == "林晓"
    assert _api(Client(), totp=code).json()["code"] == "sign_in_failed"
    stored = Authenticator.objects.get(user=lin_xiao, type="totp").data["secret"]
    assert secret not in stored


def test_a_session_that_never_showed_the_factor_its_owner_has_is_ended(client, lin_with_app):
    client.force_login(lin_with_app, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/staff/2fa/recovery-codes/")["Location"] == "/staff/login/"
    assert "_auth_user_id" not in client.session


def test_the_only_factor_cannot_be_removed(client, lin_with_app):
    staff_client(lin_with_app, client)
    client.post("/staff/reauthenticate/", {"password": PASSWORD})
    client.post("/staff/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user=lin_with_app, type="totp").exists()


@pytest.mark.parametrize("path", ["signup/", "email/", "password/reset/", "password/set/", "login/code/confirm/"])
def test_doors_that_staff_do_not_need_are_shut(client, path):
    assert client.get(f"/staff/{path}").status_code == 404


def test_customers_find_no_staff_pages(client, wang_xiulan):
    client.force_login(wang_xiulan, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/staff/2fa/").status_code == 404
    assert client.get("/staff/2fa/totp/activate/").status_code == 404
    assert client.get("/admin/").status_code == 404
    assert client.get("/staff/login/").status_code == 403


def test_changing_the_password_ends_every_token(client, lin_with_app):
    token = _api(client).json()["token"]
    page = staff_client(lin_with_app)
    new = "another long phrase of Lin Xiao"
    page.post("/staff/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert client.get("/api/v1/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_a_lost_phone_is_reset_by_an_administrator_and_journalled(lin_with_app, zhao_qian):
    from anlan.backbone.selectors.journal import events_of

    second_factor.reset(account=lin_with_app, at=NOON, by=zhao_qian, reason="phone lost")
    assert not second_factor.has_second_factor(lin_with_app)
    assert not SecondFactorState.objects.exists()
    event = events_of(f"account/{lin_with_app.pk}")[-1]
    assert (event.kind, event.actor) == ("SecondFactorReset", f"account/{zhao_qian.pk}")
