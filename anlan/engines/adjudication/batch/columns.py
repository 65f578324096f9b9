"""The columns of a file of claim lines, what is taken from a row, and why a row is turned away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import narwhals as nw

from anlan.engines.adjudication.batch.arithmetic import MOST_LINE_FEN
from anlan.engines.adjudication.schedule import Schedule
from anlan.engines.adjudication.terms import Name

#: A family's year is kept under this and the family's own key, so that it never meets a member's.
FAMILY = "family:"


@dataclass(frozen=True)
class Column:
    """One column of the input; see docs/reference/claim-lines-file.md."""

    name: str
    kind: str  # "text", "whole", "day" or "yes_no"
    required: bool
    meaning: str


COLUMNS_IN = (
    Column("contract", "text", True, "number of the contract; one contract is one insurance year"),
    Column("member", "text", True, "who is insured, as the contract knows them"),
    Column("family", "text", False, "key of the family, for schedules whose year is a family's; empty: alone"),
    Column("claim_id", "text", True, "the claim, unique in the file"),
    Column("line_id", "text", True, "the line, unique in its claim"),
    Column("loss_on", "day", True, "day of loss"),
    Column("insured_since", "day", True, "first day of cover without a gap"),
    Column("cover_since", "day", False, "first day of this year's cover, where renewals wait too"),
    Column("category", "text", True, "category of cost"),
    Column("amount_fen", "whole", True, "what was billed, in fen"),
    Column("other_paid_fen", "whole", False, "what basic insurance and others paid of it, in fen; empty: nothing"),
    Column("in_list", "yes_no", False, "in the basic-insurance list; empty: not known"),
    Column("settled", "yes_no", False, "settled by basic insurance first; empty: not known"),
    Column("pre_existing", "yes_no", False, "the illness was there before the cover; empty: not known"),
    Column("accident", "yes_no", False, "the loss is an accident; empty: no"),
    Column("claim_free_years", "whole", False, "years without a claim before this one; empty: 0"),
    Column("quantity", "whole", False, "units of service; empty: 1"),
    Column("item", "text", False, "code of the drug or device"),
    Column("stay", "text", False, "the hospital stay; empty: the claim"),
    Column("on", "day", False, "day of the service; empty: day of loss"),
    Column("care_level", "whole", False, "assessed care level, 0 to 6"),
    Column("care_months", "whole", False, "months of care so far"),
)
KINDS = {column.name: column.kind for column in COLUMNS_IN}
OPTIONAL = tuple(column.name for column in COLUMNS_IN if not column.required)
_DEFAULTS = {"other_paid_fen": 0, "claim_free_years": 0, "quantity": 1}
#: Why a row was turned away, in words for whoever corrects it: what is wrong, what is allowed.
REJECTED = {
    "no_key": Name(
        "contract、member、claim_id 或 line_id 是空的；每行四项都要有",
        "contract, member, claim_id or line_id is empty; each row needs all four",
    ),
    "no_day": Name(
        "loss_on 或 insured_since 不是日期；日期写作 2026-05-02",
        "loss_on or insured_since is no day; a day is written 2026-05-02",
    ),
    "no_category": Name("category 是空的", "the category is empty"),
    "category_misspelt": Name(
        "category 的写法不对；应写 {write}", "the category is written in another way; write {write}"
    ),
    "no_amount": Name("amount_fen 不是整数（分）", "amount_fen is no whole number of fen"),
    "amount_out_of_range": Name(
        f"amount_fen 小于 0 或大于 {MOST_LINE_FEN}", f"amount_fen is below 0 or above {MOST_LINE_FEN}"
    ),
    "others_out_of_range": Name(
        "other_paid_fen 不是从 0 到账单金额的整数", "other_paid_fen is no whole number from 0 to the billed amount"
    ),
    "number_out_of_range": Name(
        "quantity 小于 1，或 claim_free_years 小于 0", "quantity is below 1, or claim_free_years below 0"
    ),
    "unreadable": Name(
        "有是否、日期或数字的写法不对；是和否写作 true 和 false",
        "a yes-or-no, day or number is written in another way; yes and no are true and false",
    ),
    "member_not_allowed": Name(f"member 不能以 {FAMILY} 开头", f"a member cannot begin with {FAMILY!r}"),
    "no_cover_since": Name(
        "cover_since 是空的；按这份方案续保也有等待期，每行都要有这个日期",
        "cover_since is empty; under this schedule renewals wait too, so each row needs its day",
    ),
    "year_disagrees": Name(
        "同一保险年度的理赔（或它的累计）写了不同的 claim_free_years，或同一期间写了不同的照护等级；"
        "一年、一期间各只有一个",
        "claims of this insurance year, or its accumulators, state different claim_free_years, or "
        "different care levels for one period; each is fixed within its year or period",
    ),
    "claim_disagrees": Name(
        "同一赔案各行的 contract、member（或 family）、loss_on、insured_since、claim_free_years、accident、settled 或 "
        "pre_existing 不同；一个赔案各只有一个",
        "lines of this claim differ in contract, member (or family), loss_on, insured_since, claim_free_years, "
        "accident, settled or pre_existing; a claim has one of each",
    ),
    "line_twice": Name(
        "同一赔案有两行的 line_id 相同；每行一个", "another line of this claim has the same line_id; each line once"
    ),
}


def rejected(reason: str, language: str) -> str:
    """Why a row was turned away, in words of `language`; `reason` as it stands in the rejects."""
    code, _, write = reason.partition(":")
    return REJECTED[code].spoken(language).format(write=write)


def misspelt_columns(names: Iterable[str]) -> dict[str, str]:
    """Columns of a file that are nearly a column of `COLUMNS_IN` which it lacks: what stands there, what is meant.

    >>> misspelt_columns(["contract", "other_paid", "ward"])
    {'other_paid': 'other_paid_fen'}
    """
    there = list(names)
    lacking = [name for name in KINDS if name not in there]
    near = {name: get_close_matches(_plain(name), lacking, n=1, cutoff=0.8) for name in there if name not in KINDS}
    return {name: found[0] for name, found in near.items() if found}


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def known(frame: nw.LazyFrame, present: Sequence[str]) -> nw.LazyFrame:
    """The frame with every column of the schema; optional ones that are missing are empty or hold their default."""
    types: dict[str, Any] = {"text": nw.String, "whole": nw.Int64, "day": nw.Date, "yes_no": nw.Boolean}
    missing = [nw.lit(None).cast(types[KINDS[name]]).alias(name) for name in OPTIONAL if name not in present]
    filled = [nw.col(name).fill_null(value).alias(name) for name, value in _DEFAULTS.items()]
    if missing:
        frame = frame.with_columns(*missing)
    return frame.with_columns(*filled, nw.col("accident").fill_null(False).alias("accident"))


def reason(schedule: Schedule) -> nw.Expr:
    """The first reason to turn a row away, or null; column `unreadable`: a cell holds something that cannot be read."""
    amount, others = nw.col("amount_fen"), nw.col("other_paid_fen")
    keys = ("contract", "member", "claim_id", "line_id")
    tests = {
        "no_key": _any(*(nw.col(key).is_null() | (nw.col(key) == "") for key in keys)),
        "no_day": nw.col("loss_on").is_null() | nw.col("insured_since").is_null(),
        "no_category": nw.col("category").is_null() | (nw.col("category") == ""),
        "no_amount": amount.is_null(),
        "amount_out_of_range": (amount < 0) | (amount > MOST_LINE_FEN),
        "others_out_of_range": (others < 0) | (others > amount),
        "number_out_of_range": (nw.col("quantity") < 1) | (nw.col("claim_free_years") < 0),
        "member_not_allowed": nw.col("member").str.starts_with(FAMILY),
    }
    tests["unreadable"] = nw.col("unreadable")
    if schedule.waiting_days and schedule.waiting_applies_to_renewals:
        waits = nw.lit(True) if schedule.waiting_applies_to_accidents else ~nw.col("accident")
        tests["no_cover_since"] = nw.col("cover_since").is_null() & waits
    found = nw.lit(None).cast(nw.String)
    for code, fails in reversed(tests.items()):
        found = nw.when(fails).then(nw.lit(code)).otherwise(found)
    return found


def holder(year_of: str) -> nw.Expr:
    """Whose year a line belongs to: the member's, or the family's where the schedule adds families up."""
    if year_of == "member":
        return nw.col("member")
    family = nw.col("family")
    alone = family.is_null() | (family == "")
    return nw.when(alone).then(nw.col("member")).otherwise(nw.concat_str(nw.lit(FAMILY), family))


def _any(*tests: nw.Expr) -> nw.Expr:
    found = tests[0]
    for test in tests[1:]:
        found = found | test
    return found
