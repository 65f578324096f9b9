"""Products, contracts and people enter the house checked; what was computed comes back from its table word for word."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

import anlan.benefits
from anlan.benefits import services
from anlan.benefits.models import Contract, ScheduleVersion
from anlan.benefits.selectors import cover_by_contract, covers_of_account, is_in_force
from anlan.benefits.selectors.stored import answer_from_json, answer_to_json, facts_from_json, facts_to_json
from anlan.benefits.services import InsuredInvalid, Person
from anlan.engines.adjudication import BillLine, ClaimFacts, YearSoFar, adjudicate, load_schedule
from tests.cast import NOON, organisation

SCHEDULES = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
WANG, CHEN = Person("王秀兰", "990101196205140268"), Person("陈浩", "990101199008200376")
YEAR = {"starts_on": dt.date(2026, 1, 1), "ends_on": dt.date(2026, 12, 31)}


@pytest.fixture
def schedule(db):
    return services.register_schedule(path=SCHEDULES / "inpatient_2026.yaml", at=NOON)


def new_contract(schedule, *people: Person, number: str = "AL-1", **more) -> Contract:
    facts = YEAR | {"organisation": organisation("fujian"), "people": people} | more
    return services.register_contract(number=number, schedule=schedule, at=NOON, **facts)


def test_the_same_schedule_is_kept_once_and_a_changed_one_beside_it(schedule, tmp_path):
    copy = shutil.copy(SCHEDULES / "inpatient_2026.yaml", tmp_path / "copy.yaml")
    assert services.register_schedule(path=Path(copy), at=NOON) == schedule
    changed = tmp_path / "changed.yaml"
    changed.write_text(Path(copy).read_text().replace("value: 10000, unit: yuan", "value: 9000, unit: yuan"))
    assert services.register_schedule(path=changed, at=NOON) != schedule
    assert ScheduleVersion.objects.count() == 2


@pytest.mark.parametrize("number", ["990101196205140269", "", "12345", "99010119620514026X"])
def test_nobody_is_insured_under_a_number_that_does_not_prove_itself(schedule, group, number):
    with pytest.raises(InsuredInvalid):
        new_contract(schedule, WANG, Person("陈浩", number))
    assert Contract.objects.count() == 0, "nothing of the contract is kept"


def test_a_person_is_insured_once_under_a_contract(schedule, group):
    with pytest.raises(IntegrityError), transaction.atomic():
        new_contract(schedule, WANG, WANG)


def test_a_cover_is_found_by_its_number_and_the_person(schedule, group):
    new_contract(schedule, WANG, CHEN)
    assert cover_by_contract(number="AL-1") is None, "two people: one must be named"
    assert cover_by_contract(number="AL-1", id_number=CHEN.id_number).insured_name == "陈浩"
    assert cover_by_contract(number="AL-1", id_number="990101196205140269") is None
    assert cover_by_contract(number="al-1", id_number=CHEN.id_number) is None
    new_contract(schedule, WANG, number="AL-2")
    assert cover_by_contract(number="AL-2").born_on == dt.date(1962, 5, 14)


def test_the_first_and_last_day_of_the_year_are_covered_and_their_neighbours_are_not(schedule, group):
    new_contract(schedule, WANG)
    cover = cover_by_contract(number="AL-1")
    days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"]
    assert [is_in_force(cover, dt.date.fromisoformat(day)) for day in days] == [False, True, True, False]
    assert cover.insured_since == dt.date(2026, 1, 1)


def test_a_customer_finds_only_their_own_covers(schedule, group, wang_xiulan, lin_xiao):
    new_contract(schedule, Person(WANG.name, WANG.id_number, account=wang_xiulan), CHEN)
    assert [cover.insured_name for cover in covers_of_account(wang_xiulan.pk)] == ["王秀兰"]
    assert covers_of_account(lin_xiao.pk) == ()


def test_the_identity_number_lies_sealed(schedule, group):
    new_contract(schedule, WANG)
    with connection.cursor() as cursor:
        cursor.execute("select i::text from benefits_insured i")
        (stored,) = cursor.fetchone()
    assert WANG.id_number not in stored
    assert WANG.id_number.encode().hex() not in stored


# --- what is stored comes back as it was ---

LINES = st.lists(
    st.builds(
        lambda category, amount, share, listed: (category, amount, amount * share // 100, listed),
        st.sampled_from(["western_medicine", "bed", "special_drug", "material", "dental"]),
        st.integers(0, 10**9),
        st.integers(0, 100),
        st.sampled_from([True, False, None]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=50, deadline=None)
@given(
    lines=LINES,
    file=st.sampled_from(["inpatient_2026.yaml", "huhuibao_2025_ordinary.yaml"]),
    settled=st.sampled_from([True, False, None]),
    ill_before=st.sampled_from([True, False, None]),
)
def test_facts_and_answers_come_back_from_their_stored_form_unchanged(lines, file, settled, ill_before):
    import json

    facts = ClaimFacts(
        loss_on=dt.date(2026, 6, 3),
        insured_since=dt.date(2025, 7, 1),
        cover_since=dt.date(2025, 7, 1),
        settled_by_basic_insurance=settled,
        pre_existing=ill_before,
        accident=False,
        claim_free_years=0,
        lines=tuple(
            BillLine(str(place), category, amount, listed, paid)
            for place, (category, amount, paid, listed) in enumerate(lines)
        ),
    )
    answer = adjudicate(schedule=load_schedule(SCHEDULES / file), claim=facts, year=YearSoFar())
    assert facts_from_json(json.loads(json.dumps(facts_to_json(facts)))) == facts
    assert answer_from_json(json.loads(json.dumps(answer_to_json(answer)))) == answer
