"""Under a schedule of families, what one member claims counts for the others."""

import datetime as dt
from pathlib import Path

import pytest

import anlan.benefits
from anlan.benefits.models import InsuranceYear
from anlan.benefits.selectors import cover_by_contract
from anlan.benefits.services import Person, confirm, propose, register_contract, register_schedule, reverse
from anlan.engines.adjudication import BillLine, ClaimFacts
from tests.cast import NOON, organisation

SCHEDULES = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
PEOPLE = (Person("王秀兰", "990101196205140268"), Person("陈浩", "990101199008200376"))


@pytest.fixture
def family(group):
    schedule = register_schedule(path=SCHEDULES / "family_inpatient_2026.yaml", at=NOON)
    register_contract(
        number="ALF-2026-0001",
        schedule=schedule,
        organisation=organisation("fujian"),
        starts_on=dt.date(2026, 1, 1),
        ends_on=dt.date(2026, 12, 31),
        people=PEOPLE,
        at=NOON,
    )
    return [cover_by_contract(number="ALF-2026-0001", id_number=person.id_number) for person in PEOPLE]


def claimed(cover, chain: str, fen: int):
    facts = ClaimFacts(
        loss_on=dt.date(2026, 6, 1),
        insured_since=cover.insured_since,
        settled_by_basic_insurance=True,
        pre_existing=False,
        accident=False,
        claim_free_years=0,
        lines=(BillLine("1", "surgery", fen, in_list=True),),
    )
    record, _event = propose(chain=chain, cover=cover, facts=facts, at=NOON)
    confirm(record_id=record.id, at=NOON)
    return record


def test_the_deductible_that_the_mother_has_used_is_not_taken_from_the_son_again(family):
    mother, son = family
    assert claimed(mother, "claim/one", 1_500_000).payable_fen == 450_000  # (15,000 - 10,000) x 90%
    assert claimed(son, "claim/two", 1_000_000).payable_fen == 900_000
    assert InsuranceYear.objects.count() == 1


def test_taking_the_mothers_claim_back_leaves_the_year_that_the_son_would_have_had_alone(family):
    mother, son = family
    first = claimed(mother, "claim/one", 1_500_000)
    claimed(son, "claim/two", 1_200_000)
    reverse(record_id=first.id, at=NOON)
    year = InsuranceYear.objects.get()
    assert year.state["paid_fen"] == 180_000  # (12,000 - 10,000) x 90%
