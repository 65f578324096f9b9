"""The pure rules of a claim: where it may go, who may decide, what a refusal must hold, whom money may go to."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.claims.domain.approval import ApprovalLimit, may_approve, needs_second_person
from anlan.claims.domain.journey import CLOSED, MoveRefused, next_stage
from anlan.claims.domain.payee import GUARDIANSHIP, LETTER, Payee, payee_fault
from anlan.claims.domain.refusal import NEEDED, refusal_faults
from anlan.claims.selectors.journeys import approval_limits, journey

LAW = settings(max_examples=100, deadline=None)
JOURNEY = journey("health")
MOVES = yaml.safe_load((Path(__file__).parent / "moves.yaml").read_text())
CAUSES = [*sorted({cause for moves in MOVES.values() for cause in moves}), "papers_added", "made_up", ""]


# --- journey ---


@pytest.mark.parametrize(("stage", "cause"), list(itertools.product(MOVES, CAUSES)))
def test_a_claim_makes_the_listed_moves_and_no_other(stage, cause):
    wanted = MOVES[stage].get(cause)
    if wanted:
        assert next_stage(JOURNEY, stage=stage, cause=cause) == wanted
        return
    with pytest.raises(MoveRefused) as refused:
        next_stage(JOURNEY, stage=stage, cause=cause)
    assert sorted(refused.value.allowed) == sorted(MOVES[stage])


def test_the_listed_moves_are_all_the_moves_of_the_journey():
    listed = {(stage, cause): to for stage, moves in MOVES.items() for cause, to in moves.items()}
    assert dict(JOURNEY.moves) == listed


@LAW
@given(causes=st.lists(st.sampled_from(CAUSES), max_size=40))
def test_a_closed_claim_moves_only_by_being_reopened(causes):
    stage = JOURNEY.first
    for cause in causes:
        try:
            moved = next_stage(JOURNEY, stage=stage, cause=cause)
        except MoveRefused:
            continue
        assert stage != CLOSED or cause == "reopened"
        assert moved in JOURNEY.stages
        stage = moved


def test_money_leaves_only_after_a_decision_and_the_claimants_word():
    before = {"payment": {"agreed"}, "agreement": {"approved", "amount_decided"}}
    for stage, causes in before.items():
        assert {cause for (_, cause), to in JOURNEY.moves.items() if to == stage} == causes
    assert {start for (start, cause) in JOURNEY.moves if cause == "paid"} == {"payment"}


def test_from_every_stage_the_end_can_be_reached():
    for stage in set(JOURNEY.stages) - {CLOSED}:
        reached, new = {stage}, {stage}
        while new:
            new = {to for (start, _), to in JOURNEY.moves.items() if start in new} - reached
            reached |= new
        assert CLOSED in reached


# --- who decides ---

LIMITS = (ApprovalLimit(dt.date(2026, 1, 1), 500_000), ApprovalLimit(dt.date(2026, 7, 1), 300_000))


@pytest.mark.parametrize(
    ("payable_fen", "on", "second"),
    [
        (500_000, dt.date(2026, 6, 30), False),
        (500_001, dt.date(2026, 6, 30), True),
        (300_000, dt.date(2026, 7, 1), False),
        (300_001, dt.date(2026, 7, 1), True),
        (1, dt.date(2025, 12, 31), True),
        (0, dt.date(2026, 1, 1), False),
    ],
)
def test_above_the_limit_of_the_day_a_second_person_looks(payable_fen, on, second):
    assert needs_second_person(is_refusal=False, payable_fen=payable_fen, limits=LIMITS, on=on) is second


@LAW
@given(payable_fen=st.integers(0, 10**12), on=st.dates())
def test_every_refusal_needs_a_second_person(payable_fen, on):
    assert needs_second_person(is_refusal=True, payable_fen=payable_fen, limits=LIMITS, on=on)


def test_the_limit_in_force_is_5000_yuan():
    assert approval_limits("health") == (ApprovalLimit(dt.date(2026, 1, 1), 500_000),)


def test_nobody_approves_what_they_decided():
    assert not may_approve(decided_by="a", approver="a")
    assert may_approve(decided_by="a", approver="b")


# --- refusal ---

REASONS = dict.fromkeys(NEEDED, "第三条第二款")
MADE = dt.date(2024, 11, 2)


@pytest.mark.parametrize("gone", [names for size in range(5) for names in itertools.combinations(NEEDED, size)])
@pytest.mark.parametrize("emptiness", [None, "", "  \n"])
def test_a_refusal_names_every_element_it_lacks_at_once(gone, emptiness):
    reasons = {name: text for name, text in REASONS.items() if name not in gone}
    reasons |= dict.fromkeys(gone, emptiness) if emptiness is not None else {}
    assert [fault.code for fault in refusal_faults(reasons=reasons)] == list(gone)


@pytest.mark.parametrize(
    ("on", "known_on", "lapsed"),
    [
        (dt.date(2026, 11, 2), None, False),  # the second anniversary itself
        (dt.date(2026, 11, 3), None, True),
        (dt.date(2026, 10, 31), dt.date(2026, 10, 1), False),  # the thirtieth day
        (dt.date(2026, 11, 1), dt.date(2026, 10, 1), True),
        (dt.date(2026, 11, 3), dt.date(2026, 11, 3), True),  # just learnt, but two years have passed
    ],
)
def test_the_right_to_rescind_lapses_after_thirty_days_and_after_two_years(on, known_on, lapsed):
    faults = refusal_faults(reasons=REASONS, for_non_disclosure=True, contract_made_on=MADE, known_on=known_on, on=on)
    assert [fault.code for fault in faults] == (["rescission_lapsed"] if lapsed else [])


def test_a_contract_made_on_a_leap_day_lapses_after_28_february():
    facts = {"reasons": REASONS, "for_non_disclosure": True, "contract_made_on": dt.date(2024, 2, 29)}
    assert refusal_faults(**facts, on=dt.date(2026, 2, 28)) == ()
    assert refusal_faults(**facts, on=dt.date(2026, 3, 1)) != ()


def test_another_ground_does_not_lapse():
    assert refusal_faults(reasons=REASONS, contract_made_on=MADE, known_on=MADE, on=dt.date(2030, 1, 1)) == ()


# --- payee ---

CARD = "6222029901000000141"


@pytest.mark.parametrize(
    ("name", "number", "kinds", "fault"),
    [
        ("王秀兰", CARD, (), None),
        ("王秀兰", "", (), "account_missing"),
        ("王秀兰", "6222029901000000142", (), "account_invalid"),
        ("陈浩", CARD, (), "not_proven"),
        ("陈浩", CARD, ("id_card_front", "bank_card"), "not_proven"),
        *(("陈浩", CARD, (letter,), None) for letter in sorted(LETTER)),
        *(("陈浩", CARD, (proof,), "not_proven") for proof in sorted(GUARDIANSHIP)),
        ("陈浩", "", ("authorisation",), "account_missing"),
        ("王秀兰 ", CARD, (), None),
        ("阿依努尔•麦麦提", CARD, (), "not_proven"),
    ],
)
def test_money_goes_to_the_insured_or_to_someone_whose_right_is_proven(name, number, kinds, fault):
    payee = Payee(name, number, "中国工商银行")
    assert payee_fault(payee=payee, insured_name="王秀兰", minor=False, kinds_held=kinds) == fault


@pytest.mark.parametrize("proof", sorted(LETTER | GUARDIANSHIP))
def test_a_childs_money_goes_to_the_parent_a_paper_names(proof):
    facts = {"payee": Payee("陈浩", CARD, ""), "insured_name": "陈朵朵", "minor": True}
    assert payee_fault(**facts, kinds_held=(proof,)) is None
    assert payee_fault(**facts, kinds_held=("bank_card",)) == "not_proven"


def test_a_middle_dot_written_otherwise_names_the_same_person():
    payee = Payee("阿依努尔•麦麦提", CARD, "")
    assert payee_fault(payee=payee, insured_name="阿依努尔·麦麦提", minor=False, kinds_held=()) is None
