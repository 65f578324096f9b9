"""What the API takes and answers. Money is whole fen, instants are ISO 8601 in UTC, days are ISO dates."""

from __future__ import annotations

import datetime as dt
import unicodedata
import uuid
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from ninja import Field, Schema
from pydantic import AfterValidator

Scene = Literal["inpatient", "outpatient"]
Fund = Literal["local_basic_insurance", "critical_illness_insurance", "medical_aid", "mutual_aid"]
Amount = Annotated[int, Field(ge=0, le=10**12, description="whole fen")]
_LINE_BREAKS = "\n\r\t"


def writable(text: str) -> str:
    """Refuse control characters and half characters: neither the database nor a bank's file can hold them."""
    if any(unicodedata.category(letter) in {"Cc", "Cs"} and letter not in _LINE_BREAKS for letter in text):
        raise ValueError(_("This text holds a character that cannot be kept. Type it again without it."))
    return text


Words = Annotated[str, AfterValidator(writable)]
Text = Annotated[Words, Field(max_length=2000)]


class BillLineIn(Schema):
    category: Words = Field(max_length=60, description="A category of the benefit schedule, as `western_medicine`.")
    amount_fen: Amount
    other_paid_fen: Amount = 0
    in_list: bool | None = None
    quantity: int = Field(default=1, ge=1, le=100_000)
    item: Words = Field(default="", max_length=60, description="The drug or device, where a limit is counted for each.")
    stay: Words = Field(default="", max_length=60, description="The hospital stay, if the claim has more than one.")
    on: dt.date | None = Field(default=None, description="Day of the service, if it is not the day of loss.")


class PayeeIn(Schema):
    name: Words = Field(min_length=1, max_length=140)
    account_number: Words = Field(max_length=40)
    bank: Words = Field(default="", max_length=80)


class NoticeIn(Schema):
    """A notice of loss. With `bill` the benefit is computed at once, as a proposal that a person decides on."""

    contract_number: Words = Field(max_length=40)
    id_number: Words | None = Field(default=None, max_length=18)
    scene: Scene
    loss_on: dt.date
    accident: bool = False
    description: Text = ""
    settled_by_basic_insurance: bool | None = None
    settled_by: dict[Fund, bool] = Field(
        default_factory=dict, description="Of funds beside basic insurance: whether each has settled."
    )
    care_level: int | None = Field(default=None, ge=0, le=6, description="Assessed level, for long-term care.")
    care_months: int | None = Field(default=None, ge=0, le=600, description="Whole months of care so far.")
    payee: PayeeIn | None = None
    bill: list[BillLineIn] = Field(default_factory=list, max_length=500)


class BenefitLineOut(Schema):
    line_id: str
    category: str
    billed_fen: int
    other_paid_fen: int
    not_covered_fen: int
    deductible_fen: int
    own_share_fen: int
    over_limit_fen: int
    payable_fen: int
    explanation: str


class BenefitOut(Schema):
    """An explanation of benefits. With `questions` open nothing is computed yet."""

    adjudication_id: uuid.UUID
    schedule_digest: str
    payable_fen: int
    questions: list[str]
    lines: list[BenefitLineOut]
    steps: list[str]


class OpenedOut(Schema):
    id: uuid.UUID
    number: str
    stage: str
    benefit: BenefitOut | None = None


class PromiseOut(Schema):
    stage: str
    earliest_at: dt.datetime
    expected_at: dt.datetime
    latest_at: dt.datetime
    legal_due_at: dt.datetime | None
    exceeds_legal: bool
    rests_on: int = Field(description="Finished visits of this house it rests on; 0: the plan of the product.")
    source: str
    slower: bool = Field(description="The work of this stage is slower than usual at the moment.")


class StageOut(Schema):
    key: str
    name: str
    state: str
    started_at: dt.datetime | None
    ended_at: dt.datetime | None
    promise: PromiseOut | None
    promised_from: dt.datetime | None = Field(description="What was promised when the stage began.")
    promised_by: dt.datetime | None
    kept: bool | None
    reasons: list[str]


class DocumentOut(Schema):
    submission_id: uuid.UUID
    page_id: uuid.UUID | None
    place: int
    name: str
    file_name: str
    state: str
    words: list[str]
    retake: bool


class ClaimOut(Schema):
    """A claim as its page shows it."""

    id: uuid.UUID
    number: str
    product: str
    stage: str
    stage_name: str
    headline: str
    headline_detail: str
    outcome: str
    reading: int = Field(description="Files that are still being read.")
    complete: bool
    missing: list[str]
    documents: list[DocumentOut]
    stages: list[StageOut]
    payable_fen: int | None
    decision: str | None
    payment_state: str | None
    seq: int = Field(description="Number of the newest event of the claim.")


class ClaimLineOut(Schema):
    id: uuid.UUID
    number: str
    insured: str
    product: str
    stage: str
    stage_name: str
    noticed_at: dt.datetime
    latest_at: dt.datetime | None
    outcome: str


class DeskLineOut(Schema):
    id: uuid.UUID
    number: str
    insured: str
    product: str
    stage: str
    stage_name: str
    stage_since: dt.datetime
    handler: str
    promised_at: dt.datetime | None
    late: bool
    outcome: str


class SentFileOut(Schema):
    submission_id: uuid.UUID
    new: bool


class TextIn(Schema):
    text: Words = Field(min_length=1, max_length=2000)


class RatingIn(Schema):
    stars: int = Field(ge=1, le=5)
    text: Text = ""


class CorrectionIn(Schema):
    kind: str | None = Field(default=None, max_length=40)
    fields: dict[Words, Words] = Field(default_factory=dict)


class CoverIn(Schema):
    pre_existing: bool | None = Field(default=None, description="The handler's finding; null leaves it as it is.")


class BillItemIn(Schema):
    """What an item of the fee list is to the plan; `printed` and `name` as they stand on it."""

    printed: Words = Field(default="", max_length=200, description="The category as printed.")
    name: Words = Field(default="", max_length=200)
    category: Words = Field(default="", max_length=60, description="A category of the plan; empty: as its words mean.")
    item: Words = Field(default="", max_length=60, description="The drug or device, where a limit is counted for each.")
    quantity: int = Field(default=0, ge=0, le=1000, description="Units of service in each charge; 0: not counted.")
    on: dt.date | None = Field(default=None, description="Day of the service, if it is not the day of loss.")


class BillAnswersIn(Schema):
    """Everything that is said of the bill; what was said before is replaced."""

    items: list[BillItemIn] = Field(default_factory=list, max_length=500)
    settled_by: dict[Fund, bool] = Field(default_factory=dict)
    care_level: int | None = Field(default=None, ge=0, le=6)
    care_months: int | None = Field(default=None, ge=0, le=600)


class RefusalIn(Schema):
    clause: Text
    facts: Text
    evidence: Text
    remedies: Text
    for_non_disclosure: bool = False
    known_on: dt.date | None = None


class AskAgainIn(Schema):
    reason: str = Field(max_length=30)
    note: Text


class BatchOut(Schema):
    id: uuid.UUID
    message_id: str
    state: str
    payment_count: int
    total_fen: int


class ImportedOut(Schema):
    changed: int
