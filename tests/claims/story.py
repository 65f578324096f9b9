"""The steps of a claim, so that a test reads as the story it tells. Pages are read from the samples' truth files."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from anlan.backbone.domain.duties import DutyView
from anlan.backbone.models import Account, Notice
from anlan.backbone.selectors.duties import duties_of
from anlan.backbone.selectors.journal import events_of, fault_of
from anlan.backbone.services import notices
from anlan.benefits import services as benefits
from anlan.benefits.selectors import latest_adjudication
from anlan.benefits.services import Person
from anlan.claims.domain.payee import Payee
from anlan.claims.models import Claim, Payment, PaymentBatch
from anlan.claims.services import agreeing, deciding, handling, material, paying
from anlan.claims.services import notice_of_loss as reporting
from anlan.intake import services as intake
from anlan.intake.models import Submission
from tests.cast import NOON, organisation
from tests.intake.conftest import small_picture
from tests.intake.sample_papers import reading, row, rows_of

SCHEDULES = Path(__file__).resolve().parents[2] / "anlan" / "benefits" / "parameters" / "schedules"
WANG, CHEN = ("王秀兰", "990101196205140268"), ("陈浩", "990101199008200376")
CARD_OF_WANG, CARD_OF_CHEN = "6222029901000000141", "6217009902000000283"
SURE = {"clause": "第五条", "facts": "住院前未满等待期", "evidence": "出院小结", "remedies": "可申请复议或诉讼"}
_serials = itertools.count(1)


@dataclass
class Clock:
    """Stands where it is put; every step of a story takes a minute unless it says otherwise."""

    at: dt.datetime = NOON

    def tick(self, **span: float) -> dt.datetime:
        self.at += dt.timedelta(**(span or {"minutes": 1}))
        return self.at


@dataclass
class Story:
    """Everyone and everything a claim needs, and the steps they take."""

    customer: Account
    handler: Account
    approver: Account
    cashier: Account
    supervisor: Account
    folder: Path
    clock: Clock = field(default_factory=Clock)

    # --- before the loss ---

    def contract(
        self,
        number: str = "AL-IP-2026-000001",
        *,
        person=WANG,
        file="inpatient_2026.yaml",
        place="fujian",
        year=("2026-01-01", "2026-12-31"),
        since="2025-01-01",
    ):
        """A contract of one person for a year, insured without a gap since 2025."""
        starts_on, ends_on, insured_since = (dt.date.fromisoformat(day) for day in (*year, since))
        return benefits.register_contract(
            number=number,
            schedule=benefits.register_schedule(path=SCHEDULES / file, at=NOON),
            organisation=organisation(place),
            starts_on=starts_on,
            ends_on=ends_on,
            insured_since=insured_since,
            people=[Person(name=person[0], id_number=person[1], account=self.customer)],
            at=NOON,
        )

    # --- the claimant ---

    def reported(self, number: str = "AL-IP-2026-000001", *, loss_on="2026-09-14", **said) -> Claim:
        """A claim just reported."""
        facts = {"id_number": None, "scene": "inpatient", "settled_by_basic_insurance": True} | said
        notice = reporting.Notice(contract_number=number, loss_on=dt.date.fromisoformat(loss_on), **facts)
        return reporting.notify_loss(notice=notice, account=self.customer, at=self.clock.tick()).claim

    def send(self, claim: Claim, rows: Iterable[Mapping], *, read: bool = True) -> list[Submission]:
        """Papers of these pages are sent, each a file of its own, and read without a fault."""
        sent = []
        for page in rows:
            path = self.folder / f"{next(_serials)}.png"
            path.write_bytes(small_picture(next(_serials)))
            at = self.clock.tick(seconds=5)
            facts = {"claim": now(claim), "file_name": page["file"], "account": self.customer}
            file, _ = material.add_file(path=path, at=at, **facts)
            sent.append(file)
            if read:
                self.read(file, page)
        return sent

    def read(self, file: Submission, page: Mapping) -> None:
        """The reader has read a file of one page."""
        intake.record_page(submission_id=file.pk, reading=reading(page), at=self.clock.tick(seconds=2))
        intake.finish_submission(submission_id=file.pk, at=self.clock.tick(seconds=1))

    def hand_in(self, claim: Claim) -> Claim:
        material.hand_in(claim=now(claim), account=self.customer, at=self.clock.tick())
        return now(claim)

    def agree(self, claim: Claim) -> Claim:
        agreeing.agree(claim=now(claim), account=self.customer, at=self.clock.tick())
        return now(claim)

    def object_to(self, claim: Claim, text: str = "金额不对") -> Claim:
        agreeing.object_to(claim=now(claim), text=text, account=self.customer, at=self.clock.tick())
        return now(claim)

    def look(self, claim: Claim) -> None:
        """The claimant opens the claim's page: the notices on it are delivered."""
        notices.mark_shown(account=self.customer, chain=claim.chain, at=self.clock.tick())

    # --- the desk ---

    def check(self, claim: Claim) -> Claim:
        handling.confirm_papers(claim=now(claim), account=self.handler, at=self.clock.tick())
        return now(claim)

    def cover(self, claim: Claim, *, pre_existing: bool | None = False) -> Claim:
        at = self.clock.tick()
        handling.find_covered(claim=now(claim), account=self.handler, at=at, pre_existing=pre_existing)
        return now(claim)

    def decide(self, claim: Claim, *, by: Account | None = None) -> Claim:
        deciding.decide_payment(claim=now(claim), account=by or self.handler, at=self.clock.tick())
        return now(claim)

    def refuse(self, claim: Claim, *, by: Account | None = None, **more) -> Claim:
        facts = {"reasons": SURE} | more
        deciding.propose_refusal(claim=now(claim), account=by or self.handler, at=self.clock.tick(), **facts)
        return now(claim)

    def approve(self, claim: Claim, *, by: Account | None = None) -> Claim:
        deciding.approve(claim=now(claim), account=by or self.approver, at=self.clock.tick())
        return now(claim)

    def send_back(self, claim: Claim, why: str = "请再核对费用清单") -> Claim:
        deciding.send_back(claim=now(claim), why=why, account=self.approver, at=self.clock.tick())
        return now(claim)

    # --- the cashier and the bank ---

    def send_batch(self) -> PaymentBatch:
        batch = paying.send_batch(account=self.cashier, at=self.clock.tick())
        paying.hand_over(batch_id=batch.pk, at=self.clock.tick())
        return PaymentBatch.objects.get(pk=batch.pk)

    def bank_answers(self, batch: PaymentBatch, settings) -> bool:
        """The exercise bank answers at once; its file gets the date of the story."""
        settings.EXERCISE_BANK_SECONDS = 0
        at = self.clock.tick()
        os.utime(Path(settings.BANK_FOLDER) / "out" / f"{batch.message_id}.xml", (at.timestamp(), at.timestamp()))
        return paying.fetch_answer(batch_id=batch.pk, at=at)

    def instruct_again(self, claim: Claim, *, name="王秀兰", number=CARD_OF_WANG) -> None:
        payee = Payee(name, number, "中国工商银行")
        paying.instruct_again(claim=now(claim), payee=payee, account=self.cashier, at=self.clock.tick())

    # --- several steps ---

    def with_papers(self, claim: Claim, rows: Iterable[Mapping] | None = None) -> Claim:
        """Papers are there, all in one PDF, and read; when they are complete, a handler is to check them."""
        rows = list(rows) if rows is not None else rows_of("complete")
        path = self.folder / f"{next(_serials)}.pdf"
        path.write_bytes(pdf(pages=len(rows), serial=next(_serials)))
        at = self.clock.tick(seconds=5)
        sent, _ = material.add_file(claim=now(claim), path=path, file_name="all.pdf", account=self.customer, at=at)
        for number, page in enumerate(rows, start=1):
            found = reading(page, page=number)
            intake.record_page(submission_id=sent.pk, reading=found, at=self.clock.tick(seconds=2))
        intake.finish_submission(submission_id=sent.pk, at=self.clock.tick(seconds=1))
        return now(claim)

    def computed(self, claim: Claim, rows: Iterable[Mapping] | None = None) -> Claim:
        """The amount is worked out and waits for the decision."""
        return self.cover(self.check(self.with_papers(claim, rows)))

    def decided(self, claim: Claim, rows: Iterable[Mapping] | None = None) -> Claim:
        """The decision stands and the claimant is asked to agree."""
        claim = self.decide(self.computed(claim, rows))
        return self.approve(claim) if claim.stage == "approval" else claim


def pdf(*, pages: int, serial: int) -> bytes:
    """A PDF of empty pages; the serial makes its content its own."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200 + serial, 300)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def now(claim: Claim) -> Claim:
    """The claim as the database has it."""
    return Claim.objects.get(pk=claim.pk)


def papers(*, total: str, paid: str = "0.00", invoice: str = "1", card: str = CARD_OF_WANG) -> list[dict]:
    """Complete papers of 王秀兰 over another amount: one fee list page of one drug in the list."""
    rows = [page for page in rows_of("complete") if page["kind"] != "fee_list"]
    for page in rows:
        fields = page["fields"]
        if page["kind"] == "inpatient_invoice":
            fields |= {"total_amount": total, "basic_insurance_paid": paid, "invoice_number": invoice.zfill(10)}
        elif page["kind"] == "basic_insurance_settlement":
            fields |= {"total_amount": total, "basic_insurance_paid": paid}
        elif page["kind"] == "bank_card":
            fields["card_number"] = card
    drug = {"name": "头孢哌酮", "category": "西药费", "in_list": True, "amount": total}
    fee_list = row("fee_list") | {"file": f"fees-{invoice}.png"}
    fee_list["fields"] = {"patient_name": "王秀兰", "items": [drug]}
    return [*rows, fee_list]


def told(claim: Claim) -> list[str]:
    """The kinds of events of a claim, in order."""
    return [event.kind for event in events_of(claim.chain)]


def clock(claim: Claim, duty: str) -> DutyView:
    """The newest clock of a duty."""
    return max((one for one in duties_of(claim.chain) if one.rule_id == duty), key=lambda one: one.started_at)


def outcomes(claim: Claim) -> dict[str, str | None]:
    """Duty -> how it ended (None while it runs)."""
    return {one.rule_id: str(one.outcome) if one.outcome else None for one in duties_of(claim.chain)}


def notices_of(claim: Claim, key: str = "") -> list[Notice]:
    """What the claimant was told in the app, in order."""
    rows = Notice.objects.filter(chain=claim.chain, channel="in_app").order_by("created_at")
    return list(rows.filter(key=key) if key else rows)


def payable_fen(claim: Claim) -> int:
    """What was worked out last."""
    return latest_adjudication(claim.chain).payable_fen


def paid_fen(claim: Claim) -> int:
    """What has been instructed and not been refused by the bank."""
    return sum(one.amount_fen for one in Payment.objects.filter(claim=claim).exclude(state="rejected"))


def chain_holds(claim: Claim) -> bool:
    """Whether the claim's journal verifies."""
    return fault_of(claim.chain) is None
