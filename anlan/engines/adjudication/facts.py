"""The facts of a claim that adjudication needs, as frozen values that check themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


class FactsInvalid(ValueError):
    """Facts that cannot be adjudicated; says which one and what is allowed."""


@dataclass(frozen=True)
class BillLine:
    """One line of a bill.

    `amount_fen` is what was billed; `other_paid_fen` is what basic insurance or anyone else already paid of it;
    `in_list` says whether the item is in the basic-insurance list (None: not known); `quantity` is units of service.
    `item`, `stay` and `on` tell which drug or device it is, which hospital stay it belongs to (the claim, if not given)
    and the day of the service (the day of loss, if not given): only sub-limits counted for each of these ask for them.
    """

    line_id: str
    category: str
    amount_fen: int
    in_list: bool | None = None
    other_paid_fen: int = 0
    quantity: int = 1
    item: str = ""
    stay: str = ""
    on: date | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.amount_fen, int) or not isinstance(self.other_paid_fen, int):
            raise FactsInvalid(f"line {self.line_id}: amounts must be whole fen")
        if self.amount_fen < 0:
            raise FactsInvalid(f"line {self.line_id}: {self.amount_fen} fen was billed; the amount must be 0 or more")
        if not 0 <= self.other_paid_fen <= self.amount_fen:
            raise FactsInvalid(
                f"line {self.line_id}: others paid {self.other_paid_fen} fen of {self.amount_fen}; "
                "this must be from 0 to the billed amount"
            )
        if self.quantity < 1:
            raise FactsInvalid(f"line {self.line_id}: the quantity is {self.quantity}; it must be 1 or more")

    @property
    def own_cost_fen(self) -> int:
        """What remains for the insured after others paid."""
        return self.amount_fen - self.other_paid_fen


@dataclass(frozen=True)
class ClaimFacts:
    """One claim of one insured person.

    `settled_by_basic_insurance` says that all funds which the schedule names in `settled_by` have settled: basic
    insurance alone where it names none. `insured_since` is the start of the first cover without a gap, `cover_since`
    the start of the present insurance year (needed only by a schedule whose waiting period also applies to renewals).
    `claim_id` tells claims of a year apart where each has a deductible or stays are counted; `care_level` (0 to 6) and
    `care_months` are asked for by long-term care alone. None means not known yet.
    """

    loss_on: date
    insured_since: date
    settled_by_basic_insurance: bool | None
    pre_existing: bool | None
    accident: bool
    claim_free_years: int
    lines: tuple[BillLine, ...]
    cover_since: date | None = None
    claim_id: str = ""
    care_level: int | None = None
    care_months: int | None = None

    def __post_init__(self) -> None:
        if self.claim_free_years < 0:
            raise FactsInvalid(f"claim_free_years is {self.claim_free_years}; it must be 0 or more")
        ids = [line.line_id for line in self.lines]
        if len(set(ids)) != len(ids):
            raise FactsInvalid("two lines have the same line_id; each line needs its own")
