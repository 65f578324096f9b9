"""Computing what a claim pays: first proposed, counted into the insurance year only when it is confirmed."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from anlan.backbone.domain.journal import Event
from anlan.backbone.problems import Problem
from anlan.benefits.models import AdjudicationRecord, InsuranceYear
from anlan.benefits.selectors.contracts import Cover
from anlan.benefits.selectors.schedules import schedule_by_digest
from anlan.benefits.selectors.stored import answer_to_json, facts_from_json, facts_to_json
from anlan.benefits.selectors.years import YearUnder, adjudicated, state_after, year_holder, year_so_far, year_under
from anlan.engines.adjudication import ClaimFacts, Schedule, YearSoFar
from anlan.engines.adjudication import reverse as reverse_year
from anlan.kernel.identifiers import uuid7

State = AdjudicationRecord.State


class AmountChanged(Problem):
    """Another claim of the same year was confirmed meanwhile, and the amount is no longer the one proposed."""

    status = 409
    code = "amount_changed"
    title = _("The amount has changed since it was proposed.")
    next_step = _("Look at the new calculation and decide again.")

    def __init__(self, *, proposed_fen: int, now_fen: int) -> None:
        super().__init__(proposed_fen=proposed_fen, now_fen=now_fen)


def propose(
    *, chain: str, cover: Cover, facts: ClaimFacts, at: dt.datetime, first: bool = False
) -> tuple[AdjudicationRecord, Event]:
    """Compute a claim against its year as it stands and keep the answer as the case's proposal.

    The version of the schedule in force on the day of loss is applied, and the record names it. Answers the record and
    the event for the caller to journal. `first` says that the case cannot have a proposal yet, which saves a statement.
    Raises `YearDiffers` when the claim contradicts its year.
    """
    facts = replace(facts, claim_id=chain)  # where each claim or stay has a deductible or ceiling of its own
    schedule = schedule_by_digest(cover.digest_on(facts.loss_on))
    seen = year_so_far(insured_id=cover.insured_id, schedule=schedule)
    answer = adjudicated(schedule, facts, seen)
    if not first:
        AdjudicationRecord.objects.filter(chain=chain, state=State.PROPOSED).update(state=State.SUPERSEDED)
    record = AdjudicationRecord.objects.create(
        id=uuid7(at),
        chain=chain,
        insured_id=cover.insured_id,
        schedule_digest=schedule.digest,
        facts=facts_to_json(facts),
        answer=answer_to_json(answer),
        payable_fen=answer.payable_fen,
        state=State.PROPOSED,
        computed_at=at,
    )
    payload = {
        "adjudication": str(record.id),
        "payable_fen": answer.payable_fen,
        "schedule": schedule.digest,
        "questions": [question.key for question in answer.questions],
    }
    return record, Event("BenefitComputed", chain, payload)


def confirm(*, record_id: uuid.UUID, at: dt.datetime) -> list[Event]:
    """Count a proposal into the insurance year, exactly once.

    The year's row is locked and the claim computed again: two claims of one member confirmed at the same instant
    follow one another. Raises `AmountChanged` when the answer is no longer the one that was decided on, and
    `YearDiffers` when the claim contradicts one that was confirmed meanwhile.
    """
    with transaction.atomic():
        record = AdjudicationRecord.objects.select_for_update().get(pk=record_id)
        if record.state == State.CONFIRMED:
            return []
        schedule = schedule_by_digest(record.schedule_digest)
        year, seen = _locked_year(record.insured_id, schedule, at)
        answer = adjudicated(schedule, facts_from_json(record.facts), seen)
        if answer.payable_fen != record.payable_fen:
            raise AmountChanged(proposed_fen=record.payable_fen, now_fen=answer.payable_fen)
        _keep(year, schedule, answer.year_after, at)
        record.state = State.CONFIRMED
        record.confirmed_at = at
        record.answer = answer_to_json(answer)
        record.save(update_fields=["state", "confirmed_at", "answer"])
    return [
        Event("BenefitConfirmed", record.chain, {"adjudication": str(record.id), "payable_fen": record.payable_fen})
    ]


def reverse(*, record_id: uuid.UUID, at: dt.datetime) -> list[Event]:
    """Take a confirmed computation out of its year again; the record stays, marked as reversed."""
    with transaction.atomic():
        record = AdjudicationRecord.objects.select_for_update().get(pk=record_id)
        if record.state != State.CONFIRMED:
            return []
        schedule = schedule_by_digest(record.schedule_digest)
        year, seen = _locked_year(record.insured_id, schedule, at)
        facts = facts_from_json(record.facts)
        after = reverse_year(schedule=schedule, year=seen.year, claim=facts, earlier=seen.earlier, later=seen.later)
        _keep(year, schedule, after, at)
        record.state = State.REVERSED
        record.reversed_at = at
        record.save(update_fields=["state", "reversed_at"])
    payload = {"adjudication": str(record.id), "payable_fen": seen.year.paid_fen - after.paid_fen}
    return [Event("BenefitReversed", record.chain, payload)]


def _locked_year(insured_id: uuid.UUID, schedule: Schedule, at: dt.datetime) -> tuple[InsuranceYear, YearUnder]:
    insured_id = year_holder(insured_id=insured_id, schedule=schedule)
    InsuranceYear.objects.bulk_create(
        [InsuranceYear(insured_id=insured_id, state={}, updated_at=at)], ignore_conflicts=True
    )
    year = InsuranceYear.objects.select_for_update().get(insured_id=insured_id)
    return year, year_under(schedule, year.state)


def _keep(year: InsuranceYear, schedule: Schedule, after: YearSoFar, at: dt.datetime) -> None:
    year.state = state_after(year.state, schedule, after)
    year.updated_at = at
    year.save(update_fields=["state", "updated_at"])
