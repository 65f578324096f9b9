"""Verbs on people, roles and organisations, and the master-data desk that calls them."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from anlan.backbone.models import Account, Grant, Organisation
from anlan.backbone.problems import NotAllowed
from anlan.backbone.selectors.accounts import organisation_by_code, staff_by_username, tree
from anlan.backbone.selectors.journal import events_of, first_faults
from anlan.backbone.services import accounts
from tests.backbone.sign_in_steps import staff_client
from tests.cast import NOON, organisation, staff

ENGLISH = {"Accept-Language": "en"}


@pytest.fixture(autouse=True)
def plain_static(settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


def _kinds(account):
    return [event.kind for event in events_of(f"account/{account.pk}")]


# --- people and roles ---


def test_every_step_of_a_working_life_stands_in_the_journal(group, zhao_qian):
    fujian, by = organisation("fujian"), {"at": NOON, "by": zhao_qian}
    person = accounts.create_staff(username="chenhao", name="陈浩", organisation=fujian, **by)
    grant = accounts.grant_role(account=person, role="handler", organisation=fujian, starts_at=NOON, **by)
    accounts.rename(account=person, name="陈 浩", **by)
    accounts.revoke_role(grant=grant, at=NOON + dt.timedelta(days=1), by=zhao_qian, reason="event over")
    accounts.close_account(account=person, reason="left", **by)
    accounts.reopen_account(account=person, reason="came back", **by)
    assert _kinds(person) == [
        "AccountOpened",
        "RoleGranted",
        "AccountChanged",
        "RoleRevoked",
        "AccountClosed",
        "AccountReopened",
    ]
    assert {event.actor for event in events_of(f"account/{person.pk}")} == {f"account/{zhao_qian.pk}"}
    assert list(first_faults()) == []


def test_revoking_a_role_that_has_not_started_removes_it(lin_xiao):
    later = NOON + dt.timedelta(days=5)
    grant = accounts.grant_role(
        account=lin_xiao, role="cashier", organisation=organisation("fujian"), starts_at=later, at=NOON
    )
    accounts.revoke_role(grant=grant, at=NOON)
    assert not Grant.objects.filter(role="cashier").exists()


def test_revoking_twice_is_recorded_once(lin_xiao):
    grant = Grant.objects.get(account=lin_xiao)
    for _ in range(2):
        accounts.revoke_role(grant=grant, at=NOON)
    assert _kinds(lin_xiao) == ["RoleRevoked"]


def test_a_role_that_nobody_listed_and_a_role_for_a_customer_are_refused(lin_xiao, wang_xiulan):
    facts = {"organisation": organisation("fujian"), "starts_at": NOON, "at": NOON}
    with pytest.raises(accounts.RoleUnknown) as unknown:
        accounts.grant_role(account=lin_xiao, role="emperor", **facts)
    assert "handler" in unknown.value.allowed
    with pytest.raises(NotAllowed):
        accounts.grant_role(account=wang_xiulan, role="handler", **facts)


def test_nobody_gives_a_role_to_themselves(zhao_qian):
    with pytest.raises(NotAllowed):
        accounts.grant_role(
            account=zhao_qian,
            role="approver",
            organisation=organisation("fujian"),
            starts_at=NOON,
            at=NOON,
            by=zhao_qian,
        )


def test_two_staff_cannot_share_a_sign_in_name(lin_xiao):
    with pytest.raises(accounts.UsernameTaken):
        accounts.create_staff(username="linxiao", name="林小", organisation=organisation("fujian"), at=NOON)
    assert staff_by_username("linxiao").pk == lin_xiao.pk


@pytest.mark.django_db(transaction=True)
def test_two_first_sign_ins_at_once_open_one_account():
    def first(_):
        try:
            return accounts.open_customer(phone="13800000001", at=NOON).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(first, range(6)))) == 1
    assert _kinds(Account.objects.get()) == ["AccountOpened"]


def test_a_member_of_staff_may_also_be_a_customer_under_the_same_phone(group):
    fujian = organisation("fujian")
    worker = accounts.create_staff(username="chenhao", name="陈浩", organisation=fujian, phone="13800000002", at=NOON)
    customer = accounts.open_customer(phone="13800000002", at=NOON)
    assert customer.pk != worker.pk
    assert not customer.is_staff


# --- the tree ---


def test_a_moved_organisation_takes_everything_below_it_along(group):
    fujian = organisation("fujian")
    accounts.create_organisation(code="xiamen", kind="sub_branch", name_zh="厦门支公司", parent=fujian, at=NOON)
    accounts.move(organisation=fujian, to_parent=group, at=NOON)
    assert [place.path for place in tree(below="/anlan/fujian/")] == ["/anlan/fujian/", "/anlan/fujian/xiamen/"]
    assert organisation_by_code("xiamen").path == "/anlan/fujian/xiamen/"
    assert [event.kind for event in events_of(f"organisation/{fujian.pk}")] == ["OrganisationMoved"]


def test_an_organisation_cannot_be_moved_below_itself(group):
    with pytest.raises(accounts.OrganisationUnfit):
        accounts.move(organisation=organisation("life"), to_parent=organisation("fujian"), at=NOON)
    assert organisation("fujian").path == "/anlan/life/fujian/"


@pytest.mark.parametrize("code", ["", "a/b", "福建", "a b", "fujian"])
def test_a_code_that_would_break_the_tree_is_refused(group, code):
    with pytest.raises(accounts.OrganisationUnfit):
        accounts.create_organisation(code=code, kind="branch", name_zh="分公司", parent=group, at=NOON)


# --- the master-data desk ---


@pytest.fixture
def administrator(group):
    return staff("chenhao", "陈浩", "administrator", "life")


def test_the_desk_opens_only_for_administrators_who_have_shown_a_second_factor(administrator, lin_xiao):
    assert staff_client(administrator).get("/admin/").status_code == 200
    refused = staff_client(lin_xiao).get("/admin/", follow=True, headers=ENGLISH)
    assert (refused.status_code, b"Master data is edited by administrators" in refused.content) == (403, True)
    without = Client()
    without.force_login(administrator, backend="django.contrib.auth.backends.ModelBackend")
    assert without.get("/admin/")["Location"] == "/staff/2fa/"
    assert "/staff/login/?next=%2Fadmin%2F" in Client().get("/admin/", follow=True).redirect_chain[-1][0]


def test_the_desk_shows_only_what_the_administrator_reaches(administrator, lin_xiao, wang_xiulan, group):
    outside = Organisation.objects.create(code="property", kind="company", name_zh="安澜财险", parent=group)
    staff("wulei", "吴磊", "cashier", "property")
    client = staff_client(administrator)
    people = client.get("/admin/backbone/account/").content.decode()
    assert "林晓" in people
    assert "吴磊" not in people
    assert "王秀兰" not in people
    assert "安澜财险" not in client.get("/admin/backbone/organisation/").content.decode()
    assert client.get(f"/admin/backbone/organisation/{outside.pk}/change/").status_code == 302


def test_the_desk_shows_phones_masked(administrator):
    person = accounts.create_staff(
        username="linxiao", name="林晓", organisation=organisation("fujian"), phone="13800000003", at=NOON
    )
    client = staff_client(administrator)
    for path in ("/admin/backbone/account/", f"/admin/backbone/account/{person.pk}/change/"):
        page = client.get(path).content.decode()
        assert "138****0003" in page
        assert "13800000003" not in page


def test_what_the_desk_does_is_journalled(administrator):
    client, fujian = staff_client(administrator), organisation("fujian")
    client.post(
        "/admin/backbone/account/add/",
        {
            "username": "linxiao",
            "name": "林晓",
            "organisation": str(fujian.pk),
            "email": "",
            "password": "a first long phrase",
        },
    )
    person = Account.objects.get(username="linxiao")
    assert person.is_staff
    assert person.check_password("a first long phrase")
    client.post(
        "/admin/backbone/grant/add/",
        {
            "account": str(person.pk),
            "role": "handler",
            "organisation": str(fujian.pk),
            "starts_at_0": "2026-11-01",
            "starts_at_1": "00:00",
            "reason": "",
        },
    )
    client.post(
        f"/admin/backbone/account/{person.pk}/change/",
        {"name": "林小晓", "organisation": str(fujian.pk), "email": ""},
    )
    grant = Grant.objects.get(account=person)
    client.post("/admin/backbone/grant/", {"action": "end_now", "_selected_action": str(grant.pk)})
    client.post("/admin/backbone/account/", {"action": "close", "_selected_action": str(person.pk)})
    assert _kinds(person) == ["AccountOpened", "RoleGranted", "AccountChanged", "RoleRevoked", "AccountClosed"]
    assert {event.actor for event in events_of(f"account/{person.pk}")} == {f"account/{administrator.pk}"}


def test_an_administrator_of_a_company_cannot_give_a_role_above_it_or_make_a_new_root(administrator, group, lin_xiao):
    client = staff_client(administrator)
    page = client.post(
        "/admin/backbone/grant/add/",
        {
            "account": str(administrator.pk),
            "role": "administrator",
            "organisation": str(group.pk),
            "starts_at_0": "2026-11-01",
            "starts_at_1": "00:00",
        },
    )
    assert page.status_code == 200
    assert not Grant.objects.filter(organisation=group).exists()
    root = {"code": "other", "kind": "group", "name_zh": "别的集团", "name_en": "", "parent": ""}
    assert client.post("/admin/backbone/organisation/add/", root).status_code == 403
    assert not Organisation.objects.filter(code="other").exists()


def test_nothing_can_be_deleted_at_the_desk(administrator, lin_xiao):
    client = staff_client(administrator)
    assert client.post(f"/admin/backbone/account/{lin_xiao.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Account.objects.filter(pk=lin_xiao.pk).exists()
