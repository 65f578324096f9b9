"""Who gets a new claim."""

from __future__ import annotations

from collections import Counter

import pytest

from anlan.claims.selectors import handlers
from tests.cast import NOON, organisation, staff

pytestmark = pytest.mark.django_db


def choose(path: str = "") -> object:
    return handlers.least_busy_handler(organisation_path=path or organisation("fujian").path, at=NOON)


def test_with_a_handful_of_handlers_the_one_with_fewest_open_claims_gets_the_next(story, lin_xiao):
    other = staff("sunli", "孙丽", "handler", "life")
    story.contract()
    given = Counter(story.reported().handler_id for _ in range(6))
    assert given == {lin_xiao.pk: 3, other.pk: 3}


def test_a_claim_is_given_to_nobody_of_another_branch(story, lin_xiao):
    assert choose(organisation("jiangsu").path) is None
    assert choose() == lin_xiao.pk


def test_with_many_handlers_each_gets_a_share(story, lin_xiao):
    for place in range(handlers.DRAWN * 2):
        staff(f"handler-{place}", f"经办{place}", "handler", "fujian")
    story.contract()
    given = Counter(story.reported().handler_id for _ in range(44))
    assert len(given) == handlers.DRAWN * 2 + 1
    assert max(given.values()) <= 8
