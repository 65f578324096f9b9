"""Steps that tests of the desk share: a claim with the papers of the samples, moved to any stage."""

from __future__ import annotations

import datetime as dt
import io
import json
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from anlan.benefits import services as benefits
from anlan.benefits.services import Person
from anlan.claims.models import Claim
from anlan.claims.services import agreeing, deciding, handling, material
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.engines.reading import Field, PageReading
from anlan.intake import services as intake
from anlan.intake.models import Submission
from tests.cast import NOON, organisation

PROJECT = Path(__file__).parents[2]
SCHEDULES = PROJECT / "anlan" / "benefits" / "parameters" / "schedules"
ID_NUMBER = "990101196205140268"
NUMBER = "AL-IP-2026-000001"
DOUBTFUL = ("diagnosis", "check_code")


@dataclass
class Clock:
    """The instant the desk's doors read; moves only when told."""

    at: dt.datetime = NOON

    def now(self) -> dt.datetime:
        return self.at

    def tick(self, minutes: float = 1) -> dt.datetime:
        self.at += dt.timedelta(minutes=minutes)
        return self.at


def plain_storage(settings, folder) -> None:
    """Files of this test alone, and static addresses without a manifest."""
    storage = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": folder}}
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {"default": storage, "staticfiles": static}


def new_contract(customer, place: str = "fujian", number: str = NUMBER):
    """王秀兰's inpatient contract of 2026."""
    return benefits.register_contract(
        number=number,
        schedule=benefits.register_schedule(path=SCHEDULES / "inpatient_2026.yaml", at=NOON),
        organisation=organisation(place),
        starts_on=dt.date(2026, 1, 1),
        ends_on=dt.date(2026, 12, 31),
        insured_since=dt.date(2025, 1, 1),
        people=[Person(name="王秀兰", id_number=ID_NUMBER, account=customer)],
        at=NOON,
    )


def new_claim(customer, clock: Clock, number: str = NUMBER) -> Claim:
    """A claim just reported."""
    notice = Notice(
        contract_number=number,
        id_number=ID_NUMBER,
        scene="inpatient",
        loss_on=dt.date(2026, 9, 14),
        settled_by_basic_insurance=True,
    )
    return notify_loss(notice=notice, account=customer, at=clock.tick()).claim


def with_papers(claim: Claim, customer, clock: Clock, folder: Path, *, invoice: str = "0091400217") -> Claim:
    """The claim with the ten papers of the complete sample, each read as its truth says; pictures are plain grey."""
    truth = json.loads((PROJECT / "samples" / "complete" / "truth.json").read_text())
    for place, row in enumerate(truth["pages"]):
        path = folder / f"{claim.number}-{place}.jpg"
        path.write_bytes(grey_picture(shade=100 + place))
        sent, _new = material.add_file(claim=claim, path=path, file_name=path.name, account=customer, at=clock.tick())
        fields = row["fields"] | ({"invoice_number": invoice} if "invoice_number" in row["fields"] else {})
        intake.record_page(submission_id=sent.pk, reading=_reading(row["kind"], fields), at=clock.tick())
    for sent in Submission.objects.filter(bundle=claim.bundle, state="waiting"):
        intake.finish_submission(submission_id=sent.pk, at=clock.tick())
    return fresh(claim)


def decided(claim: Claim, handler, clock: Clock) -> Claim:
    """The claim with a decision to pay that waits for a second person."""
    handling.confirm_papers(claim=claim, account=handler, at=clock.tick())
    handling.find_covered(claim=fresh(claim), account=handler, at=clock.tick(), pre_existing=False)
    deciding.decide_payment(claim=fresh(claim), account=handler, at=clock.tick())
    return fresh(claim)


def agreed(claim: Claim, handler, approver, customer, clock: Clock) -> Claim:
    """The claim whose payment waits for a batch."""
    decided(claim, handler, clock)
    deciding.approve(claim=fresh(claim), account=approver, at=clock.tick())
    agreeing.agree(claim=fresh(claim), account=customer, at=clock.tick())
    return fresh(claim)


def fresh(claim: Claim) -> Claim:
    """The claim as it is now."""
    return Claim.objects.get(pk=claim.pk)


def grey_picture(shade: int) -> bytes:
    """A page without words."""
    picture = io.BytesIO()
    Image.new("RGB", (400, 560), (shade, shade, shade)).save(picture, "JPEG")
    return picture.getvalue()


def bank_answer(name: str, status: str) -> bytes:
    """A pain.002 on one instruction."""
    entry = f"<TxInfAndSts><OrgnlEndToEndId>{name}</OrgnlEndToEndId><TxSts>{status}</TxSts></TxInfAndSts>"
    space = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"
    report = f"<CstmrPmtStsRpt><OrgnlPmtInfAndSts>{entry}</OrgnlPmtInfAndSts></CstmrPmtStsRpt>"
    return f'<Document xmlns="{space}">{report}</Document>'.encode()


def _reading(kind: str, fields: dict) -> PageReading:
    def field(name: str, value: object) -> Field:
        text = value if isinstance(value, str) else json.dumps([_item(row) for row in value], ensure_ascii=False)
        return Field(text, 0.6 if name in DOUBTFUL else 0.98, (0.1, 0.2, 0.3, 0.04))

    found = {name: field(name, value) for name, value in fields.items()}
    return PageReading(
        page=1,
        kind=kind,
        kind_confidence=0.97,
        fields=found,
        problems=(),
        lines=(),
        turned_degrees=0,
        width_px=400,
        height_px=560,
        seconds=0.8,
    )


def _item(row: dict) -> dict:
    listed = row.get("in_list")
    return row | {"in_list": listed if isinstance(listed, str) else {True: "甲", False: "丙", None: ""}[listed]}
