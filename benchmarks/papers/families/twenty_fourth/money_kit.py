"""What the money papers share: who paid how much under which label, insurance schemes, words in boxes."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.twenty_fourth.names import age

#: Labels for what the fund paid, what the serious-illness insurance paid, the account, and what the patient paid.
_LABELS = (
    ("医保统筹基金支付", "大病补充支付", "个人账户支付", "个人现金支付"),
    ("统筹基金支付", "大额医疗支付", "账户余额支付", "个人自付"),
    ("基本医保基金支付", "大病保险支付", "医保个人账户", "个人支付"),
    ("医保报销金额", "大病报销金额", "医保卡支付", "现金支付"),
)


def payers(bill: Invoice, random: Random) -> list[tuple[str, str]]:
    """Who paid how much: fund, serious-illness insurance, account, patient; label and yuan."""
    fund, serious, account, own = random.choice(_LABELS)
    return [
        (fund, yuan(bill.basic_insurance_paid_fen)),
        (serious, yuan(bill.serious_illness_paid_fen)),
        (account, "0.00"),
        (own, yuan(bill.self_paid_fen)),
    ]


def scheme(case: Case) -> str:
    """The insurance a settlement names, whether or not it paid."""
    return "职工基本医疗保险" if case.seed % 2 and age(case, case.discharged_on) >= 20 else "城乡居民基本医疗保险"


def much(fee: Fee) -> str:
    """How many of what, as 3盒."""
    return f"{fee.quantity}{fee.goods.unit}"


def described(fee: Fee) -> str:
    """The name with its strength."""
    return f"{fee.goods.name} {fee.goods.specification}".strip()
