"""A member of a mass plan becomes an insured with the first claim, once however many claim at the same instant."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from functools import partial

import pytest
from django.db import connection

from anlan.backbone.models import JournalEvent
from anlan.benefits import services
from anlan.benefits.models import EnrolmentImport, Insured
from anlan.benefits.selectors import cover_of, eligibility
from anlan.benefits.services import enrolments
from anlan.benefits.services.enrolments import ImportRunning, MembersHaveClaimed, NobodyToEnrol
from anlan.claims.models import Claim
from anlan.claims.services.errors import CoverNotFound, NotCoveredOnDay
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.engines.adjudication import BillLine
from tests.benefits.enrolment_files import CHEN, HEAD, WANG, city_plan, csv_file
from tests.benefits.enrolment_files import number as someone
from tests.cast import NOON

JUNE = dt.date(2026, 6, 1)
MEMBER = (WANG, "王秀兰", "2026-02-01", "2026-11-30", "2024-02-01", "家1", "2", "否")
FULL = (*HEAD, "starts_on", "ends_on", "insured_since", "family", "claim_free_years", "pre_existing")


def enrol(folder, number: str = "CITY-2026"):
    city_plan(number)
    file = csv_file(folder, [MEMBER, (CHEN, "陈浩", *[""] * 6)], head=FULL)
    return services.import_enrolments(path=file, contract_number=number, at=NOON, processes=1)


def insured_of(id_number: str = WANG, number: str = "CITY-2026"):
    return services.insured_of_member(contract_number=number, id_number=id_number, at=NOON)


def test_nobody_is_an_insured_before_the_first_claim(group, tmp_path):
    enrol(tmp_path)
    assert Insured.objects.count() == 0


@pytest.mark.parametrize("own_part_from", [1, 10**6])
def test_the_insured_is_who_was_enrolled(group, tmp_path, monkeypatch, own_part_from):
    monkeypatch.setattr(enrolments, "OWN_PART_FROM_ROWS", own_part_from)
    done = enrol(tmp_path)
    insured_id = insured_of()
    insured = Insured.objects.get(pk=insured_id)
    assert (insured.name, insured.id_number, insured.born_on) == ("王秀兰", WANG, dt.date(1962, 5, 14))
    assert (insured.family, insured.claim_free_years, insured.pre_existing) == ("家1", 2, False)
    assert (insured.enrolled_by_id, insured.enrolled_row) == (done.import_id, 2)
    cover = cover_of(insured_id)
    assert (cover.starts_on, cover.ends_on) == (dt.date(2026, 2, 1), dt.date(2026, 11, 30)), "not the contract's days"
    assert cover.insured_since == dt.date(2024, 2, 1)
    event = JournalEvent.objects.get(chain=f"insured/{insured_id}")
    assert (event.kind, event.payload["enrolment"]) == ("MemberInsured", f"{done.import_id}-2")
    assert insured_of() == insured_id
    assert JournalEvent.objects.filter(chain=f"insured/{insured_id}").count() == 1


@pytest.mark.parametrize(("id_number", "number"), [(WANG, "CITY-1999"), ("990101196205140269", "CITY-2026"), ("", "")])
def test_somebody_who_is_not_enrolled_gets_no_insured(group, tmp_path, id_number, number):
    enrol(tmp_path)
    assert insured_of(id_number, number) is None
    assert Insured.objects.count() == 0


def test_nobody_becomes_an_insured_by_an_import_that_was_withdrawn(group, tmp_path):
    services.withdraw_import(import_id=enrol(tmp_path).import_id, at=NOON)
    assert insured_of() is None


# --- claims ---


def notice(**more) -> Notice:
    bill = (BillLine("1", "western_medicine", 5_000_00, True, 0),)
    facts = {"contract_number": "CITY-2026", "id_number": WANG, "scene": "inpatient", "loss_on": JUNE, "bill": bill}
    return Notice(**facts | more)


def test_a_member_reports_a_loss_as_anybody_else_does(group, tmp_path, wang_xiulan, lin_xiao):
    enrol(tmp_path)
    first = notify_loss(notice=notice(), account=wang_xiulan, at=NOON)
    second = notify_loss(notice=notice(loss_on=dt.date(2026, 7, 1)), account=wang_xiulan, at=NOON)
    assert first.claim.insured_id == second.claim.insured_id
    assert first.adjudication.facts["claim_free_years"] == 2
    assert first.adjudication.facts["insured_since"] == "2024-02-01"
    assert Insured.objects.count() == 1


def test_a_member_must_be_named_for_the_contract_number_stands_for_millions(group, tmp_path, wang_xiulan):
    enrol(tmp_path)
    with pytest.raises(CoverNotFound):
        notify_loss(notice=notice(id_number=None), account=wang_xiulan, at=NOON)


@pytest.mark.parametrize("loss_on", [dt.date(2026, 1, 31), dt.date(2025, 6, 1)])
def test_a_loss_outside_the_members_own_days_is_turned_away_and_leaves_no_insured(
    group, tmp_path, wang_xiulan, loss_on
):
    enrol(tmp_path)
    with pytest.raises(NotCoveredOnDay) as refused:
        notify_loss(notice=notice(loss_on=loss_on), account=wang_xiulan, at=NOON)
    assert refused.value.extra["starts_on"] == "2026-02-01"
    assert (Insured.objects.count(), Claim.objects.count()) == (0, 0)


# --- at the same instant ---


@pytest.fixture
def committed(transactional_db, tmp_path):
    """A plan whose rows other connections see; enrolments are not Django's to empty, so they are taken away here."""
    from anlan.backbone.models import Organisation

    Organisation.objects.create(code="fujian", kind="group", name_zh="福建分公司")
    number = f"CITY-{uuid.uuid4().hex[:8]}"
    yield number, enrol(tmp_path, number)
    with connection.cursor() as cursor:
        cursor.execute("delete from benefits_enrolment")


def at_once(*steps) -> list[object]:
    """What each step answers or raises when all begin at the same instant, each on a connection of its own."""
    gate, answers = threading.Barrier(len(steps)), [None] * len(steps)

    def work(place: int) -> None:
        try:
            connection.ensure_connection()
            gate.wait()
            answers[place] = steps[place]()
        except Exception as error:  # the test looks at it
            answers[place] = error
        finally:
            connection.close()

    workers = [threading.Thread(target=work, args=(place,)) for place in range(len(steps))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return answers


def test_many_first_claims_of_one_member_at_once_make_one_insured(committed):
    number, _done = committed
    answers = at_once(*[lambda: insured_of(WANG, number)] * 8)
    (insured,) = Insured.objects.all()
    assert answers == [insured.pk] * 8
    assert JournalEvent.objects.filter(chain=f"insured/{insured.pk}").count() == 1


def test_a_first_claim_and_a_withdrawal_at_once_never_leave_an_insured_without_an_import(committed):
    number, done = committed
    claimed, withdrawn = at_once(
        lambda: insured_of(WANG, number), lambda: services.withdraw_import(import_id=done.import_id, at=NOON)
    )
    state = EnrolmentImport.objects.get(pk=done.import_id).state
    if isinstance(withdrawn, MembersHaveClaimed):
        assert (state, Insured.objects.get().pk) == ("loaded", claimed)
    else:
        assert (state, claimed, Insured.objects.count()) == ("withdrawn", None, 0)
        assert eligibility(id_number=WANG, on=JUNE) == ()


def test_of_two_imports_of_one_product_at_once_only_one_enrols_a_person(committed, tmp_path):
    number, _done = committed
    file = csv_file(tmp_path, [(someone(7), "刘洋")])
    contracts = [city_plan(f"{number}-{letter}").number for letter in "BCDE"]
    answers = at_once(
        *[
            partial(services.import_enrolments, path=file, contract_number=one, at=NOON, processes=1)
            for one in contracts
        ]
    )
    assert [isinstance(one, services.Imported) for one in answers].count(True) == 1
    assert all(isinstance(one, services.Imported | ImportRunning | NobodyToEnrol) for one in answers), answers
    assert len(eligibility(id_number=someone(7), on=JUNE)) == 1
