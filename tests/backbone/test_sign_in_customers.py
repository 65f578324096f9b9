from __future__ import annotations

import datetime as dt
import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from anlan.backbone.domain import sign_in as rules
from anlan.backbone.models import Account, OneTimeCode
from anlan.backbone.problems import Problem
from anlan.backbone.selectors.accounts import customer_by_phone
from anlan.backbone.senders import AddressRefused, SenderUnavailable
from anlan.backbone.services import accounts
from anlan.backbone.services import sign_in as service
from tests.backbone.sign_in_steps import FailingSender, keep_messages
from tests.cast import NOON

PHONE = "13800000001"
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def plain_static(settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def messages(monkeypatch, db):
    return keep_messages(monkeypatch)


def _send(at=NOON, phone=PHONE, address="203.0.113.7"):
    service.send_code(phone=phone, address=address, at=at)


def _use(code, at=NOON, phone=PHONE):
    return service.sign_in_with_code(phone=phone, code=code, at=at)


def _refused(kind, call, *args, **kwargs):
    with pytest.raises(kind) as caught:
        call(*args, **kwargs)
    return caught.value


# --- the code ---


def test_the_first_sign_in_opens_the_account_and_the_second_finds_it(messages):
    _send()
    first = _use(messages.code)
    _send(NOON + 2 * MINUTE)
    assert _use(messages.code, NOON + 2 * MINUTE).pk == first.pk
    assert first.phone == PHONE
    assert not first.is_staff


def test_a_code_works_once(messages):
    _send()
    _use(messages.code)
    _refused(service.CodeEnded, _use, messages.code)


def test_a_code_ends_after_five_minutes(messages):
    _send()
    _refused(service.CodeEnded, _use, messages.code, NOON + 5 * MINUTE)
    assert _use(messages.code, NOON + 5 * MINUTE - dt.timedelta(seconds=1)).pk


def test_five_wrong_tries_end_a_code_even_for_the_right_one(messages):
    _send()
    left = [_refused(service.CodeWrong, _use, messages.other_code()).extra["tries_left"] for _ in range(4)]
    assert left == [4, 3, 2, 1]
    _refused(service.CodeEnded, _use, messages.other_code())
    _refused(service.CodeEnded, _use, messages.code)


def test_a_newer_code_replaces_the_older_one(messages):
    _send()
    older = messages.code
    _send(NOON + 2 * MINUTE)
    if older != messages.code:
        _refused(service.CodeWrong, _use, older, NOON + 2 * MINUTE)
    assert _use(messages.code, NOON + 2 * MINUTE).pk


def test_a_code_of_another_phone_does_not_work(messages):
    _send()
    _refused(service.CodeEnded, _use, messages.code, phone="13800000002")


def test_neither_the_phone_nor_the_code_can_be_read_in_the_database(messages):
    _send()
    with connection.cursor() as cursor:
        cursor.execute("select row_to_json(code)::text from backbone_onetimecode code")
        row = cursor.fetchone()[0]
    assert PHONE not in row
    assert messages.code not in row


def test_a_closed_account_is_told_so_only_after_the_right_code(messages, wang_xiulan):
    accounts.close_account(account=wang_xiulan, at=NOON, by=None, reason="asked for")
    _send()
    _refused(service.CodeWrong, _use, messages.other_code())
    _refused(accounts.AccountClosed, _use, messages.code)


# --- the limits ---


def test_one_code_a_minute_and_the_wait_is_named(messages):
    _send()
    refused = _refused(service.TooManyCodes, _send, NOON + dt.timedelta(seconds=20))
    assert refused.retry_after_s == 40
    _send(NOON + MINUTE)


def test_five_codes_an_hour_and_ten_a_day_for_one_phone(messages):
    for minute in range(5):
        _send(NOON + 2 * minute * MINUTE)
    assert _refused(service.TooManyCodes, _send, NOON + 20 * MINUTE).retry_after_s == 40 * 60
    for minute in range(5):
        _send(NOON + dt.timedelta(hours=2) + 2 * minute * MINUTE)
    refused = _refused(service.TooManyCodes, _send, NOON + dt.timedelta(hours=6))
    assert refused.retry_after_s == 18 * 3600
    assert OneTimeCode.objects.count() == 10


def test_thirty_codes_an_hour_from_one_address_whatever_the_phones(messages):
    for number in range(30):
        _send(phone=f"139000000{number:02}")
    _refused(service.TooManyCodes, _send, phone="13900000099")
    _send(phone="13900000099", address="203.0.113.8")


@pytest.mark.parametrize(("error", "counted"), [(SenderUnavailable, 0), (AddressRefused, 1)])
def test_only_a_refused_number_counts_against_the_limits(messages, monkeypatch, error, counted):
    monkeypatch.setattr(service, "_sender", lambda dotted: FailingSender(error))
    _refused(service.CodeNotSent, _send)
    assert OneTimeCode.objects.count() == counted


def test_the_exercise_sender_writes_the_message_to_the_outbox(db, settings, tmp_path):
    settings.OUTBOX = tmp_path
    service._sender.cache_clear()
    _send()
    service._sender.cache_clear()
    (line,) = (tmp_path / "sms.jsonl").read_text().splitlines()
    message = json.loads(line)
    assert message["to"] == PHONE
    assert _use(re.search(r"\d{6}", message["text"]).group()).phone == PHONE


@pytest.mark.django_db(transaction=True)
def test_many_requests_at_once_send_one_code(monkeypatch):
    kept = keep_messages(monkeypatch)

    def ask(_):
        try:
            _send()
        except service.TooManyCodes:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(ask, range(6)))
    assert answers.count(True) == len(kept.sent) == 1


@pytest.mark.django_db(transaction=True)
def test_guesses_at_once_count_each(monkeypatch):
    kept = keep_messages(monkeypatch)
    _send()

    def guess(_):
        try:
            _use(kept.other_code())
        except Problem as problem:
            return problem.code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = sorted(pool.map(guess, range(8)))
    assert answers == ["code_ended"] * 4 + ["code_wrong"] * 4
    assert OneTimeCode.objects.get().wrong_tries == 5


@given(sends=st.lists(st.integers(0, 2 * 86400), max_size=60))
def test_whatever_is_asked_no_window_ever_holds_more_than_its_limit(sends):
    sent = []
    for second in sorted(sends):
        at = NOON + dt.timedelta(seconds=second)
        broken = rules.broken_limit(sent={"phone": sent, "address": []}, at=at)
        if broken is None:
            sent.append(at)
        else:
            assert broken[1] > 0
            free_at = at + dt.timedelta(seconds=broken[1])
            assert rules.broken_limit(sent={"phone": sent, "address": []}, at=free_at) is None
    for limit in rules.SEND_LIMITS[:3]:
        for end in sent:
            assert sum(end - limit.window < one <= end for one in sent) <= limit.sends


# --- numbers and names ---


@pytest.mark.parametrize(
    "typed", ["13800000001", "138 0000 0001", "+86-138-0000-0001", "8613800000001", "１３８０００００００１"]
)
def test_a_number_is_understood_however_it_is_typed(typed):
    assert rules.mobile_number(typed) == PHONE


@pytest.mark.parametrize("typed", ["", "12800000001", "1380000000", "138000000011", "+1 212 555 0100", "1380000000x"])
def test_other_numbers_are_refused_with_what_is_allowed(typed, messages):
    assert "11" in str(_refused(service.PhoneUnfit, _send, phone=typed).allowed)


@pytest.mark.parametrize(
    "name",
    [
        "𠀾𪚥",  # extension B
        "𪜀𫝀",  # extensions C and D
        "𫠝𬺱",  # extensions E and F
        "𰀀𱍐",  # extensions G and H
        "阿卜杜热西提·麦麦提吐尔逊江·阿卜力克木·买买提依明",
        "﨑山",  # a compatibility ideograph is not replaced by its look-alike
        "Nguyễn Thị Minh Khai",
    ],
)
def test_a_rare_or_long_name_is_kept_character_for_character(name, wang_xiulan):
    accounts.rename(account=wang_xiulan, name=f" {name} ", at=NOON, by=wang_xiulan)
    assert Account.objects.get(pk=wang_xiulan.pk).name == name


@pytest.mark.parametrize("name", ["", "   ", "王\n秀兰", "王\x00", "x" * 121, "王\u202e秀兰"])
def test_what_no_name_holds_is_refused(name, wang_xiulan):
    _refused(accounts.NameUnfit, accounts.rename, account=wang_xiulan, name=name, at=NOON, by=wang_xiulan)


def test_a_customer_is_found_by_phone_however_written(wang_xiulan):
    assert customer_by_phone("+86 138 0000 0001").pk == wang_xiulan.pk
    assert customer_by_phone("13800000009") is None
    assert customer_by_phone("nonsense") is None


# --- the API ---


def _post(client, path, **body):
    return client.post(f"/api/v1{path}", body, content_type="application/json")


def test_a_program_signs_in_with_phone_and_code_and_is_known_by_its_token(client, messages):
    answer = _post(client, "/session-codes", phone=PHONE)
    assert (answer.status_code, answer.json()) == (202, {"sent": True, "expires_in_s": 300})
    session = _post(client, "/sessions", phone=PHONE, code=messages.code)
    assert session.status_code == 201
    me = client.get("/api/v1/me", headers={"Authorization": f"Bearer {session.json()['token']}"}).json()
    assert me["phone_masked"] == "138****0001"
    assert me["id"] == session.json()["account_id"]


def test_the_answer_does_not_tell_whether_a_phone_has_an_account(client, messages, wang_xiulan):
    known = _post(client, "/session-codes", phone=PHONE)
    unknown = _post(client, "/session-codes", phone="13800000077")
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    known = _post(client, "/sessions", phone=PHONE, code="000000" if messages.code != "000000" else "000001")
    unknown = _post(client, "/sessions", phone="13800000077", code=messages.other_code())
    assert known.json().keys() == unknown.json().keys()
    assert known.json()["code"] == unknown.json()["code"] == "code_wrong"


def test_too_many_codes_answer_with_the_wait_in_the_header(client, messages):
    _post(client, "/session-codes", phone=PHONE)
    refused = _post(client, "/session-codes", phone=PHONE)
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_codes")
    assert 0 < int(refused["Retry-After"]) <= 60


def test_sending_a_code_takes_six_statements_at_most(client, messages, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        _post(client, "/session-codes", phone=PHONE)


# --- the pages ---


def _sign_in_by_page(client, messages, goal=""):
    client.post("/sign-in/", {"phone": PHONE, "next": goal})
    return client.post("/sign-in/code/", {"code": messages.code})


def test_a_customer_signs_in_on_the_pages_without_scripts(client, messages):
    page = client.get("/sign-in/?next=/claims/new/")
    assert 'name="next" value="/claims/new/"' in page.content.decode()
    sent = client.post("/sign-in/", {"phone": "138 0000 0001", "next": "/claims/new/"})
    assert sent["Location"] == "/sign-in/code/"
    page = client.get("/sign-in/code/").content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert 'inputmode="numeric"' in page
    assert "138****0001" in page
    done = client.post("/sign-in/code/", {"code": f" {messages.code[:3]} {messages.code[3:]}"})
    assert done["Location"] == "/claims/new/"
    assert Account.objects.get(pk=client.session["_auth_user_id"]).phone == PHONE


@pytest.mark.parametrize("goal", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"])
def test_after_signing_in_nobody_is_sent_to_another_site(client, messages, settings, goal):
    settings.LOGIN_REDIRECT_URL = "/welcome/"
    assert _sign_in_by_page(client, messages, goal)["Location"] == "/welcome/"


def test_a_wrong_code_is_said_at_the_field_and_the_page_keeps_the_phone(client, messages):
    client.post("/sign-in/", {"phone": PHONE})
    page = client.post("/sign-in/code/", {"code": messages.other_code()}, headers={"Accept-Language": "en"})
    assert page.status_code == 422
    assert "4 more tries are left." in page.content.decode()
    assert "138****0001" in page.content.decode()


def test_a_new_code_can_be_asked_for_from_the_code_page_and_the_goal_is_kept(client, messages):
    client.post("/sign-in/", {"phone": PHONE, "next": "/claims/new/"})
    OneTimeCode.objects.update(sent_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    client.post("/sign-in/", {"phone": PHONE})
    assert client.post("/sign-in/code/", {"code": messages.code})["Location"] == "/claims/new/"


def test_the_phone_is_sealed_in_the_visit(client, messages):
    client.post("/sign-in/", {"phone": PHONE})
    assert PHONE not in str(dict(client.session))


def test_the_session_changes_its_name_at_sign_in(client, messages, settings):
    settings.LOGIN_REDIRECT_URL = "/"
    client.get("/sign-in/")
    client.post("/sign-in/", {"phone": PHONE})
    before = client.session.session_key
    client.post("/sign-in/code/", {"code": messages.code})
    assert client.session.session_key != before


def test_large_print_chosen_before_signing_in_goes_over_to_the_account_and_stays_after(client, messages, settings):
    settings.LOGIN_REDIRECT_URL = "/"
    assert client.post("/mode/", {"mode": "elder", "next": "/sign-in/"})["Location"] == "/sign-in/"
    assert 'data-mode="elder"' in client.get("/sign-in/").content.decode()
    _sign_in_by_page(client, messages)
    assert customer_by_phone(PHONE).elder_mode is True
    client.post("/sign-out/")
    assert 'data-mode="elder"' in client.get("/sign-in/").content.decode()


def test_signing_out_needs_a_form_not_a_link(client, messages):
    assert client.get("/sign-out/").status_code == 405


def test_the_language_is_kept_on_the_account(client, messages, settings):
    settings.LOGIN_REDIRECT_URL = "/"
    _sign_in_by_page(client, messages)
    client.post("/i18n/setlang/", {"language": "en", "next": "/sign-in/"})
    assert customer_by_phone(PHONE).language == "en"


def test_a_page_form_without_its_token_is_refused_kindly(messages):
    from django.test import Client

    refused = Client(enforce_csrf_checks=True).post("/sign-in/", {"phone": PHONE}, headers={"Accept-Language": "en"})
    assert refused.status_code == 403
    assert "Reload the page" in refused.content.decode()
    assert messages.sent == []
