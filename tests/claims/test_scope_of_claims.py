"""One scope for every list and every claim: who lists, sees and acts on what, as a table."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from pathlib import Path

import pytest
import yaml

from anlan.backbone.models import Account, Grant, Organisation
from anlan.backbone.selectors.scope import scope_of
from anlan.claims.selectors.desk import Asked, desk_list
from anlan.claims.selectors.payments import waiting_payments
from anlan.claims.selectors.scope import ClaimNotFound, NotAllowed, claim_for, own_claim
from anlan.claims.selectors.worklist import approvals, claims_of_claimant
from tests.cast import NOON, organisation, staff
from tests.claims.story import now, papers

pytestmark = pytest.mark.django_db
MATRIX = yaml.safe_load((Path(__file__).parent / "scope_of_claims.yaml").read_text())


@pytest.fixture
def claim(story):
    story.contract()
    return story.reported()


@pytest.fixture
def places(group):
    """The branches of the cast, one below and one whose code begins alike."""
    fujian = organisation("fujian")
    Organisation.objects.create(code="xiamen", kind="sub_branch", name_zh="厦门支公司", parent=fujian)
    Organisation.objects.create(code="fujian2", kind="branch", name_zh="福建二分公司", parent=fujian.parent)


def desk(scope, *, mine: bool = True) -> list[uuid.UUID]:
    """The claims on somebody's desk, or all they see."""
    return [line.id for line in desk_list(scope, Asked(mine=mine), at=NOON).lines]


def may(scope, claim, permission) -> str:
    """What claim_for answers: yes, not allowed, or not found."""
    try:
        return "yes" if claim_for(scope, claim.pk, permission).pk == claim.pk else "another claim"
    except NotAllowed:
        return "not allowed"
    except ClaimNotFound:
        return "not found"


@pytest.mark.parametrize("place", MATRIX["places"])
def test_a_role_lists_sees_and_acts_as_the_table_says(claim, places, place):
    facts = MATRIX["places"][place]
    for role, may_do in MATRIX["roles"].items():
        scope = scope_of(staff(f"one-{role}", "郑宁", role, facts["organisation"]), at=NOON)
        seen = facts["reached"] and "see_case" in may_do
        assert desk(scope, mine=False) == ([claim.pk] if seen else [])
        for permission in MATRIX["permissions"]:
            held = seen and permission in may_do
            wanted = "yes" if held else ("not allowed" if seen else "not found")
            assert may(scope, claim, permission) == wanted, (role, place, permission)


def test_the_queues_hold_only_what_a_role_may_act_on(story, places):
    story.contract()
    waiting = story.decide(story.computed(story.reported()))
    story.agree(story.decided(story.reported(), papers(total="12000.00", invoice="7")))
    for (place, facts), (role, may_do) in itertools.product(MATRIX["places"].items(), MATRIX["roles"].items()):
        one = staff(f"{role}-{facts['organisation']}", "郑宁", role, facts["organisation"])
        scope = scope_of(one, at=NOON)
        held = may_do if facts["reached"] else []
        assert [line.id for line in approvals(scope)] == ([waiting.pk] if "approve" in held else []), (role, place)
        assert len(waiting_payments(scope)) == ("pay" in held), (role, place)


def test_the_matrix_names_every_role_there_is():
    from anlan.backbone.selectors.scope import roles

    assert {role: set(may) & set(MATRIX["permissions"]) for role, may in roles().items()} == {
        role: set(may) for role, may in MATRIX["roles"].items()
    }


def test_a_named_handler_sees_the_claim_from_anywhere_but_acts_only_where_the_role_reaches(story, claim):
    from anlan.claims.services import handling

    helper = staff("helper", "孙悦", "handler", "jiangsu")
    handling.assign(claim=claim, handler=helper, account=story.supervisor, at=story.clock.tick())
    scope = scope_of(helper, at=NOON)
    assert desk(scope) == [claim.pk]
    assert (may(scope, claim, "see_case"), may(scope, claim, "decide")) == ("yes", "not allowed")
    fujian = organisation("fujian")
    Grant.objects.create(account=helper, role="handler", organisation=fujian, starts_at=NOON - dt.timedelta(days=1))
    assert may(scope_of(helper, at=NOON), claim, "decide") == "yes"


def test_a_decider_does_not_find_their_own_decision_in_the_queue(story):
    story.contract()
    story.decide(story.computed(story.reported()), by=story.approver)
    assert approvals(scope_of(story.approver, at=NOON)) == ()


def test_a_claimant_sees_only_their_own_and_does_nothing_of_the_desks(story, claim):
    other = Account.objects.create_user("customer-chen", name="陈浩")
    mine, theirs = scope_of(story.customer, at=NOON), scope_of(other, at=NOON)
    assert [line.id for line in claims_of_claimant(mine)] == [claim.pk]
    assert claims_of_claimant(theirs) == approvals(theirs) == ()
    assert desk(theirs, mine=False) == []
    assert own_claim(mine, claim.pk) == claim
    for permission in MATRIX["permissions"]:
        assert may(theirs, claim, permission) == "not found"
        assert may(mine, claim, permission) == ("yes" if permission == "see_case" else "not allowed")


def test_somebody_elses_claim_and_no_claim_at_all_look_the_same(story, claim):
    other = scope_of(Account.objects.create_user("customer-chen", name="陈浩"), at=NOON)
    answers = []
    for claim_id in (claim.pk, uuid.uuid4()):
        with pytest.raises(ClaimNotFound) as refused:
            own_claim(other, claim_id)
        answers.append(refused.value.members())
    assert answers[0] == answers[1]


def test_only_the_claimant_may_do_what_is_the_claimants(story, claim):
    with pytest.raises(NotAllowed):
        own_claim(scope_of(story.handler, at=NOON), claim.pk)


def test_a_closed_account_sees_nothing_any_more(story, claim):
    story.handler.is_active = False
    scope = scope_of(story.handler, at=NOON)
    assert may(scope, now(claim), "see_case") == "not found"
    assert desk(scope, mine=False) == []
