"""Notice of loss (报案): a claim is opened with its journey, its clocks, its bundle and its named handler."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection, transaction

from anlan.backbone.domain.journal import Event
from anlan.backbone.models import Account
from anlan.backbone.services import duties, journal
from anlan.benefits.models import AdjudicationRecord
from anlan.benefits.selectors import Cover, YearDiffers, cover_by_contract, is_in_force, settled_on
from anlan.benefits.selectors.estimates import estimate
from anlan.benefits.services import insured_of_member, propose
from anlan.claims.domain.bill_answers import BillAnswers
from anlan.claims.domain.payee import Payee
from anlan.claims.models import Claim, StageRecord
from anlan.claims.selectors.handlers import least_busy_handler
from anlan.claims.selectors.promises import promises
from anlan.claims.services.errors import CoverNotFound, LossInFuture, NotCoveredOnDay
from anlan.claims.services.moving import at_stage, first_records
from anlan.claims.services.payees import payee_to_text
from anlan.engines.adjudication import Adjudication, BillLine, ClaimFacts
from anlan.intake.domain.material import Expectation
from anlan.intake.services import open_bundle
from anlan.kernel.calendar import SHANGHAI, shanghai_day
from anlan.kernel.identifiers import uuid7

_PREFIX = {"health": "HC"}


@dataclass(frozen=True, slots=True)
class Notice:
    """What the person who reports a loss says. `bill` is given by hospitals that send it in electronic form."""

    contract_number: str
    id_number: str | None
    scene: str
    loss_on: dt.date
    accident: bool = False
    description: str = ""
    settled_by_basic_insurance: bool | None = None
    settled_by: Mapping[str, bool] = field(default_factory=dict)  # of funds beside basic insurance
    care_level: int | None = None
    care_months: int | None = None
    payee: Payee | None = None
    bill: Sequence[BillLine] = field(default_factory=tuple)
    line: str = "health"


@dataclass(frozen=True, slots=True)
class Opened:
    """A claim just opened and, when a bill came with the notice, the benefit it would bring."""

    claim: Claim
    adjudication: AdjudicationRecord | None = None


@dataclass(frozen=True, slots=True)
class Estimated:
    """What a notice would bring if it were given now."""

    cover: Cover
    answer: Adjudication


def notify_loss(*, notice: Notice, account: Account | None, at: dt.datetime) -> Opened:
    """Open a claim. Everything about it is written in one transaction, or nothing is.

    Raises `CoverNotFound`, `NotCoveredOnDay` or `LossInFuture`; the waiting period and all other conditions of the
    contract are no reason to turn a notice away: they are decided by a person, with reasons. Nor is a bill that
    contradicts earlier claims of its year: it is worked out once a handler has looked.
    """
    cover = _cover(notice, account, at)
    with transaction.atomic(savepoint=False):  # inside a request's transaction, a failure here ends the whole request
        claim = _new_claim(notice, cover, account, at)
        # The file is open the moment it exists; when the claimant should have known is asked later if it matters.
        clocks = {"C1": at, "C7": _loss_instant(notice, at)}
        events = duties.start(chain=claim.chain, rules=clocks, organisation_path=claim.organisation_path, at=at)
        events += duties.stop(chain=claim.chain, rule_ids=["C1"], at=at)
        found = promises(at_stage(claim, {}), at=at)
        claim.promises = [one.to_json() for one in found]
        claim.promised_at = at
        claim.save(force_insert=True)
        StageRecord.objects.bulk_create(first_records(claim, at=at, promised=found[0]))
        record, computed = _proposal(claim, notice, cover, at)
        events += computed
        journal.record(
            _opened(claim, notice),
            Event("StageEntered", claim.chain, {"from": "notice", "to": "material", "cause": "opened", "visit": 2}),
            *events,
            at=at,
            actor=journal.actor_of(account) if account else journal.SYSTEM,
        )
    return Opened(claim, record)


def _proposal(
    claim: Claim, notice: Notice, cover: Cover, at: dt.datetime
) -> tuple[AdjudicationRecord | None, list[Event]]:
    """What the bill of a notice would bring, with its event; None without a bill, or where it contradicts its year."""
    if not notice.bill:
        return None, []
    try:
        record, computed = propose(chain=claim.chain, cover=cover, facts=_facts(notice, cover), at=at, first=True)
    except YearDiffers:
        return None, []
    return record, [computed]


def estimate_loss(*, notice: Notice, account: Account | None, at: dt.datetime) -> Estimated:
    """Compute what a notice with its bill would bring; nothing is kept.

    Raises what `notify_loss` raises, and `YearDiffers` where the bill contradicts earlier claims of its year.
    """
    with transaction.atomic():
        cover = _cover(notice, account, at)
        found = Estimated(cover, estimate(cover=cover, facts=_facts(notice, cover)))
        transaction.set_rollback(True)  # looking a member up may write; an estimate leaves no trace
    return found


def _cover(notice: Notice, account: Account | None, at: dt.datetime) -> Cover:
    # A day of service opens a month and a week with ceilings of their own, so it must be past, too.
    if max([notice.loss_on, *(line.on for line in notice.bill if line.on)]) > shanghai_day(at):
        raise LossInFuture()
    cover = cover_by_contract(number=notice.contract_number, id_number=notice.id_number) or _member(notice, at)
    # A contract number is printed on many papers: alone it serves only the insured; others must know the person too.
    if cover is None or (notice.id_number is None and (account is None or cover.account_id != account.pk)):
        raise CoverNotFound()
    if not is_in_force(cover, notice.loss_on):
        raise NotCoveredOnDay(starts_on=cover.starts_on.isoformat(), ends_on=cover.ends_on.isoformat())
    return cover


def _member(notice: Notice, at: dt.datetime) -> Cover | None:
    """The cover of a member of a mass plan who claims for the first time; a notice turned away leaves no insured."""
    if notice.id_number is None:
        return None
    with transaction.atomic():
        insured_of_member(contract_number=notice.contract_number, id_number=notice.id_number, at=at)
        cover = cover_by_contract(number=notice.contract_number, id_number=notice.id_number)
        if cover is not None and not is_in_force(cover, notice.loss_on):
            raise NotCoveredOnDay(starts_on=cover.starts_on.isoformat(), ends_on=cover.ends_on.isoformat())
    return cover


def _new_claim(notice: Notice, cover: Cover, account: Account | None, at: dt.datetime) -> Claim:
    claim = Claim(
        id=uuid7(at),
        number=_next_number(notice.line, at),
        line=notice.line,
        product=cover.product,
        insured_id=cover.insured_id,
        claimant=account,
        organisation_id=cover.organisation_id,
        organisation_path=cover.organisation_path,
        handler_id=least_busy_handler(organisation_path=cover.organisation_path, at=at),
        loss_on=notice.loss_on,
        accident=notice.accident,
        description=notice.description,
        payee=payee_to_text(notice.payee) if notice.payee else None,
        bill_answers=_answers(notice).to_json(),
        noticed_at=at,
        stage="material",
        stage_since=at,
    )
    claim.bundle = open_bundle(chain=claim.chain, expected=_expectation(notice, cover), at=at)
    return claim


def _next_number(line: str, at: dt.datetime) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select nextval('claims_number')")
        (serial,) = cursor.fetchone()
    return f"{_PREFIX[line]}{at.astimezone(SHANGHAI):%Y%m%d}-{serial:06d}"


def _expectation(notice: Notice, cover: Cover) -> Expectation:
    return Expectation(
        scene=notice.scene,
        insured_name=cover.insured_name,
        id_number=cover.id_number,
        born_on=cover.born_on,
        loss_on=notice.loss_on,
        cover_from=cover.starts_on,
        cover_to=cover.ends_on,
        accident=notice.accident,
        settled_by_basic_insurance=notice.settled_by_basic_insurance,
        payee_name=notice.payee.name if notice.payee else None,
    )


def _answers(notice: Notice) -> BillAnswers:
    return BillAnswers(care_level=notice.care_level, care_months=notice.care_months, settled=dict(notice.settled_by))


def _facts(notice: Notice, cover: Cover) -> ClaimFacts:
    known = {**notice.settled_by, "basic_insurance": notice.settled_by_basic_insurance}
    return ClaimFacts(
        loss_on=notice.loss_on,
        insured_since=cover.insured_since,
        cover_since=cover.starts_on,
        settled_by_basic_insurance=settled_on(cover, notice.loss_on, known),
        pre_existing=cover.pre_existing,
        accident=notice.accident,
        claim_free_years=cover.claim_free_years,
        lines=tuple(notice.bill),
        care_level=notice.care_level,
        care_months=notice.care_months,
    )


def _loss_instant(notice: Notice, at: dt.datetime) -> dt.datetime:
    return min(at, dt.datetime.combine(notice.loss_on, dt.time(), tzinfo=SHANGHAI).astimezone(dt.UTC))


def _opened(claim: Claim, notice: Notice) -> Event:
    payload = {
        "number": claim.number,
        "line": claim.line,
        "product": claim.product,
        "scene": notice.scene,
        "loss_on": notice.loss_on.isoformat(),
        "organisation": claim.organisation_path,
    }
    if claim.handler_id:
        payload["handler"] = str(claim.handler_id)
    return Event("ClaimOpened", claim.chain, payload)
