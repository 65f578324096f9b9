from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest
import yaml
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from anlan.backbone.domain.scope import NOBODY, OutsideScope, Scope, require, widest
from anlan.backbone.models import Account, Grant
from anlan.backbone.selectors.accounts import staff_with
from anlan.backbone.selectors.scope import role_table, roles, running_roles, scope_of
from anlan.backbone.services import accounts
from tests.cast import NOON, organisation

MATRIX = yaml.safe_load((Path(__file__).parent / "scope_matrix.yaml").read_text())
STARTS = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
ENDS = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)


@pytest.fixture
def holder(group):
    """Somebody with one role on Fujian for November; the role is set by the test."""
    fujian = organisation("fujian")
    account = Account.objects.create_user("helper", name="陈浩", is_staff=True, organisation=fujian)
    Grant.objects.create(account=account, role="handler", organisation=fujian, starts_at=STARTS, ends_at=ENDS)
    return account


@pytest.mark.parametrize("role", MATRIX["roles"])
@pytest.mark.parametrize("instant", MATRIX["instants"])
def test_a_role_reaches_exactly_its_permissions_on_its_subtree_in_its_time(holder, role, instant):
    Grant.objects.update(role=role)
    moment = MATRIX["instants"][instant]
    scope = scope_of(holder, at=dt.datetime.fromisoformat(moment["at"]))
    for permission, (name, place) in itertools.product(MATRIX["permissions"], MATRIX["places"].items()):
        wanted = moment["running"] and place["reached"] and permission in MATRIX["roles"][role]
        assert scope.reaches(permission, place["path"]) is wanted, (role, permission, name, instant)
        assert scope.holds(permission) is (moment["running"] and permission in MATRIX["roles"][role])


def test_the_matrix_covers_every_role_and_every_permission_there_is():
    assert {role: sorted(may) for role, may in MATRIX["roles"].items()} == {
        r: sorted(may) for r, may in roles().items()
    }
    assert {permission for may in roles().values() for permission in may} <= set(MATRIX["permissions"])


def test_every_role_has_a_name_in_both_languages():
    for role in role_table().values():
        assert role.name_zh
        assert role.name_en.isascii()


@pytest.mark.django_db
def test_customers_strangers_and_closed_accounts_reach_nothing(wang_xiulan, lin_xiao):
    assert scope_of(wang_xiulan, at=NOON) == Scope(account_id=wang_xiulan.pk)
    assert scope_of(AnonymousUser(), at=NOON) == NOBODY
    lin_xiao.is_active = False
    assert scope_of(lin_xiao, at=NOON) == NOBODY


def test_a_scope_takes_one_statement(lin_xiao, django_assert_num_queries):
    with django_assert_num_queries(1):
        scope_of(lin_xiao, at=NOON)


def test_a_role_on_two_subtrees_reaches_both_and_nothing_between(lin_xiao):
    accounts.grant_role(
        account=lin_xiao, role="handler", organisation=organisation("jiangsu"), starts_at=NOON, at=NOON, reason="台风"
    )
    scope = scope_of(lin_xiao, at=NOON)
    assert scope.subtrees["decide"] == ("/anlan/life/fujian/", "/anlan/life/jiangsu/")
    assert not scope.reaches("decide", "/anlan/life/")
    assert [role.organisation_path for role in running_roles(lin_xiao, at=NOON)] == [
        "/anlan/life/fujian/",
        "/anlan/life/jiangsu/",
    ]


def test_moving_a_branch_moves_who_reaches_it(lin_xiao, zhou_min, group):
    accounts.move(organisation=organisation("fujian"), to_parent=group, at=NOON)
    assert scope_of(lin_xiao, at=NOON).reaches("decide", "/anlan/fujian/")
    assert not scope_of(zhou_min, at=NOON).reaches("approve", organisation("fujian").path)


def test_who_may_approve_is_found_up_the_tree(lin_xiao, zhou_min, zhao_qian):
    names = [person.name for person in staff_with("approve", organisation_path="/anlan/life/fujian/", at=NOON)]
    assert names == ["周敏"]
    names = {person.name for person in staff_with("decide", organisation_path="/anlan/life/fujian/", at=NOON)}
    assert names == {"林晓", "赵倩"}
    assert staff_with("decide", organisation_path="/anlan/life/jiangsu/", at=NOON) == []
    accounts.close_account(account=zhao_qian, at=NOON, by=None, reason="left")
    assert [one.name for one in staff_with("decide", organisation_path="/anlan/life/fujian/", at=NOON)] == ["林晓"]


def test_a_step_outside_the_scope_tells_of_the_case_only_whoever_sees_it():
    handler = Scope(None, True, {"see_case": ("/g/fj/",), "decide": ("/g/fj/",)})
    require(handler, "decide", "/g/fj/xm/")
    with pytest.raises(OutsideScope) as seen:
        require(handler, "approve", "/g/fj/")
    assert seen.value.hidden is False
    with pytest.raises(OutsideScope) as unseen:
        require(handler, "decide", "/g/js/")
    assert unseen.value.hidden is True


_PATHS = st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, max_size=4).map(lambda names: f"/{'/'.join(names)}/")


@given(paths=st.lists(_PATHS, max_size=8), case=_PATHS)
def test_keeping_only_the_widest_paths_changes_nobodys_reach(paths, case):
    def reaches(kept):
        return any(case.startswith(path) for path in kept)

    assert reaches(widest(paths)) == reaches(paths)
    assert not any(one != other and one.startswith(other) for one in widest(paths) for other in widest(paths))
