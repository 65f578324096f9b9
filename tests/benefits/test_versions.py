"""A loss is paid by the version of the schedule in force on its day; what was computed keeps its version."""

import datetime as dt
from pathlib import Path

import pytest

import anlan.benefits
from anlan.benefits.domain.versions import Version, version_on
from anlan.benefits.models import AdjudicationRecord, InsuranceYear
from anlan.benefits.selectors import cover_by_contract, latest_adjudication
from anlan.benefits.selectors.estimates import estimate, plan_parts
from anlan.benefits.services import (
    AmountChanged,
    Person,
    confirm,
    propose,
    register_contract,
    register_schedule,
    reverse,
)
from anlan.engines.adjudication import BillLine, ClaimFacts, ScheduleInvalid
from tests.cast import NOON, organisation

SCHEDULES = Path(anlan.benefits.__file__).parent / "parameters" / "schedules"
WANG = Person("王秀兰", "990101196205140268")
LAST_OF_JUNE, FIRST_OF_JULY = dt.date(2026, 6, 30), dt.date(2026, 7, 1)


@pytest.fixture
def cover(group):
    """Wang Xiulan's cover of 2026: 10,000 yuan of deductible, then 90% in list."""
    return register("AL-1", register_schedule(path=SCHEDULES / "inpatient_2026.yaml", at=NOON))


def register(number: str, schedule):
    register_contract(
        number=number,
        schedule=schedule,
        organisation=organisation("fujian"),
        starts_on=dt.date(2026, 1, 1),
        ends_on=dt.date(2026, 12, 31),
        people=[WANG],
        at=NOON,
    )
    return known(number)


def known(number: str = "AL-1"):
    return cover_by_contract(number=number, id_number=WANG.id_number)


def publish(tmp_path, *changes: tuple[str, str], name: str = "amended"):
    """The schedule with some words changed, registered; its digest."""
    text = (SCHEDULES / "inpatient_2026.yaml").read_text()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    file = tmp_path / f"{name}.yaml"
    file.write_text(text)
    return register_schedule(path=file, at=NOON).digest


FROM_JULY = ("from: 2026-01-01", "from: 2026-07-01")
SEVENTY = ("pays: {value: 90", "pays: {value: 75")
UNTIL_SEPTEMBER = ("to: null", "to: 2026-09-30")


def facts(cover, on: dt.date, yuan: int = 20_000) -> ClaimFacts:
    return ClaimFacts(
        loss_on=on,
        insured_since=dt.date(2025, 1, 1),
        settled_by_basic_insurance=True,
        pre_existing=False,
        accident=False,
        claim_free_years=0,
        lines=(BillLine("1", "surgery", yuan * 100, in_list=True),),
    )


def proposed(on: dt.date, yuan: int = 20_000, chain: str = "claim/one") -> AdjudicationRecord:
    return propose(chain=chain, cover=known(), facts=facts(known(), on, yuan), at=NOON)[0]


def paid(on: dt.date, yuan: int = 20_000, chain: str = "claim/one") -> AdjudicationRecord:
    record = proposed(on, yuan, chain)
    confirm(record_id=record.id, at=NOON)
    record.refresh_from_db()
    return record


def test_the_amended_version_applies_to_losses_from_its_first_day_on_and_not_to_the_day_before(cover, tmp_path):
    digest = publish(tmp_path, FROM_JULY, SEVENTY)
    day_before, first_day = proposed(LAST_OF_JUNE), proposed(FIRST_OF_JULY, chain="claim/two")
    assert (day_before.payable_fen, day_before.schedule_digest) == (900_000, cover.schedule_digest)
    assert (first_day.payable_fen, first_day.schedule_digest) == (750_000, digest)


@pytest.mark.parametrize(("day", "pays"), [(dt.date(2026, 9, 30), 750_000), (dt.date(2026, 10, 1), 900_000)])
def test_after_the_last_day_of_an_amendment_the_version_before_applies_again(cover, tmp_path, day, pays):
    publish(tmp_path, FROM_JULY, UNTIL_SEPTEMBER, SEVENTY)
    assert proposed(day).payable_fen == pays


def test_the_deductible_that_the_first_version_took_is_not_taken_by_the_second_again(cover, tmp_path):
    publish(tmp_path, FROM_JULY, SEVENTY)
    assert paid(LAST_OF_JUNE).payable_fen == 900_000
    assert paid(FIRST_OF_JULY, chain="claim/two").payable_fen == 1_500_000  # 20,000 x 75%
    assert paid(LAST_OF_JUNE, chain="claim/three").payable_fen == 1_800_000  # 20,000 x 90%
    state = InsuranceYear.objects.get().state
    assert (state["paid_fen"], state["amended"][0][1]["paid_fen"]) == (2_700_000, 1_500_000)


def test_taking_back_a_claim_of_the_first_version_lays_its_deductible_on_the_second(cover, tmp_path):
    publish(tmp_path, FROM_JULY, SEVENTY)
    first = paid(LAST_OF_JUNE)
    paid(FIRST_OF_JULY, chain="claim/two")
    (event,) = reverse(record_id=first.id, at=NOON)
    assert event.payload["payable_fen"] == 900_000 + 750_000  # its own 9,000, and 10,000 x 75% of the other
    assert AdjudicationRecord.objects.get(pk=first.id).state == "reversed"
    assert paid(LAST_OF_JUNE, chain="claim/three").payable_fen == 900_000 + 750_000


def test_a_correction_of_the_same_days_holds_for_what_is_computed_from_then_on(cover, tmp_path):
    first = paid(LAST_OF_JUNE)
    digest = publish(tmp_path, SEVENTY, name="corrected")
    second = paid(LAST_OF_JUNE, chain="claim/two")
    assert (second.schedule_digest, second.payable_fen) == (digest, 1_500_000)
    assert latest_adjudication("claim/one").schedule_digest == first.schedule_digest == cover.schedule_digest
    (event,) = reverse(record_id=first.id, at=NOON)
    assert event.payload["payable_fen"] == 900_000 + 750_000, "reversed by the version it was computed with"


def test_what_was_decided_on_is_confirmed_by_the_version_it_was_decided_by(cover, tmp_path):
    record = proposed(LAST_OF_JUNE)
    publish(tmp_path, SEVENTY, name="corrected")
    confirm(record_id=record.id, at=NOON)
    record.refresh_from_db()
    assert (record.state, record.payable_fen, record.schedule_digest) == ("confirmed", 900_000, cover.schedule_digest)


def test_another_claim_between_proposal_and_confirmation_is_noticed_across_versions(cover, tmp_path):
    publish(tmp_path, FROM_JULY, SEVENTY)
    second = proposed(FIRST_OF_JULY, chain="claim/two")
    paid(LAST_OF_JUNE)
    with pytest.raises(AmountChanged):
        confirm(record_id=second.id, at=NOON)


def test_a_contract_stays_with_its_edition_when_the_next_one_is_published(cover, tmp_path):
    publish(tmp_path, FROM_JULY, ('edition: "2026"', 'edition: "2027"'), SEVENTY, name="next")
    assert proposed(FIRST_OF_JULY).payable_fen == 900_000
    assert [version.digest for version in known().versions] == [cover.schedule_digest]


def test_contracts_of_two_editions_are_each_paid_by_their_own(cover):
    of_2022 = register("SH-22", register_schedule(path=SCHEDULES / "huhuibao_2022.yaml", at=NOON))
    of_2023 = register("SH-23", register_schedule(path=SCHEDULES / "huhuibao_2023.yaml", at=NOON))
    days = dt.date(2023, 6, 30), dt.date(2023, 7, 1)
    assert {of_2022.digest_on(day) for day in days} == {of_2022.schedule_digest}
    assert {of_2023.digest_on(day) for day in days} == {of_2023.schedule_digest}


def test_an_estimate_and_the_figures_of_the_plan_are_those_of_the_day_asked_about(cover, tmp_path):
    publish(tmp_path, FROM_JULY, ("yearly: {value: 10000", "yearly: {value: 8000"))
    for day, pays, deductible in ((LAST_OF_JUNE, 900_000, 1_000_000), (FIRST_OF_JULY, 1_080_000, 800_000)):
        assert estimate(cover=known(), facts=facts(cover, day)).payable_fen == pays
        assert [part.deductible_fen for part in plan_parts(known(), on=day)] == [deductible]


def test_an_amendment_that_would_let_others_share_the_year_is_not_registered(cover, tmp_path):
    with pytest.raises(ScheduleInvalid, match="year_of"):
        publish(tmp_path, FROM_JULY, ("rounding: half_up", "rounding: half_up\nyear_of: family"))


@pytest.mark.parametrize(
    ("day", "digest"),
    [
        ("2025-12-31", None),
        ("2026-01-01", "first"),
        ("2026-06-30", "first"),
        ("2026-07-01", "amended"),
        ("2026-09-30", "amended"),
        ("2026-10-01", "first"),
        ("2026-12-31", "first"),
        ("2027-01-01", None),
    ],
)
def test_every_first_and_last_day_decides_for_itself(day, digest):
    first = Version("first", dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    amended = Version("amended", FIRST_OF_JULY, dt.date(2026, 9, 30))
    found = version_on([amended, first], dt.date.fromisoformat(day))
    assert (found and found.digest) == digest
