"""Who and what else stands on a page: staff, clocks, other numbers, places, institutions. Same on a claim's papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from benchmarks.papers.facts import Case, Fee, Invoice, Priced, chinese_name, digits

DRUGS = ("西药费", "中成药费")
_WARD_ONLY = ("床位费", "护理费", "手术费", "麻醉费", "输血费", "抢救费")


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: doctor, cashier, reviewer …"""
    random = Random(case.seed * 23 + 71)
    return [chinese_name(random, random.choice("女男")) for _ in range(count)]


def clock(case: Case, offset: int = 0, *, seconds: bool = True) -> str:
    """A time of the day, as 14:07:33."""
    random = Random(case.seed * 11 + offset)
    text = f"{random.randint(8, 17):02d}:{random.randint(0, 59):02d}"
    return f"{text}:{random.randint(0, 59):02d}" if seconds else text


def number(case: Case, name: str, count: int) -> str:
    """Another number of so many digits, the same for a name on all papers of a claim."""
    return digits(Random(f"19{case.seed}{name}"), count)


def landline(case: Case) -> str:
    """A telephone number of an institution."""
    random = Random(case.seed * 7 + 5)
    return f"0{random.randint(310, 998)}-{random.randint(2, 8)}{digits(random, 6)}"


def city(case: Case) -> str:
    """The city the hospital is in, by its name, else one of the family's."""
    found = [one for one in case.pools.cities if case.hospital.startswith(one[:2])]
    return found[0] if found else case.pools.cities[case.seed % len(case.pools.cities)]


def district(case: Case) -> str:
    """A district for institutions."""
    return case.pools.districts[case.seed % len(case.pools.districts)]


def province(case: Case) -> str:
    """A province for forms that name one."""
    return case.pools.provinces[case.seed % len(case.pools.provinces)]


def bureau(case: Case) -> str:
    """The insurance office of the city."""
    return city(case) + ("医疗保障事务中心", "社会医疗保险服务中心", "医疗保障基金管理中心")[case.seed % 3]


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    born = case.insured.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def stay_days(case: Case) -> int:
    """Days of the stay: discharge minus admission."""
    return (case.discharged_on - case.admitted_on).days


def years_before(day: dt.date, years: int) -> dt.date:
    """The same day some years before, 29 February becoming the 28th; negative years lie ahead."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


def medicines(case: Case) -> Invoice:
    """The pharmacy's bill: only what a pharmacy sells."""
    sold = tuple(fee for fee in case.drugs.fees if _over_the_counter(fee.goods))
    if not sold:
        shelf = [goods for goods in case.pools.goods if _over_the_counter(goods)]
        sold = (Fee(shelf[case.seed % len(shelf)], 2),)
    return replace(case.drugs, fees=sold)


def visit_bill(case: Case) -> Invoice:
    """The bill of the visit: nothing that only a ward gives, and a doctor's fee where nothing else is left."""
    kept = tuple(
        fee for fee in case.visit.fees if fee.goods.category not in _WARD_ONLY and "住院" not in fee.goods.name
    )
    if not kept:
        kept = tuple(Fee(goods, 1) for goods in case.pools.goods if "门诊" in goods.name)[:1]
    return _shared_again(case.visit, kept)


def stay_bill(case: Case) -> Invoice:
    """The bill of the stay: beds and nursing as many days as it lasted, nothing that only a clinic gives."""
    days, kept = stay_days(case), []
    for fee in case.stay.fees:
        if "门诊" not in fee.goods.name and fee.goods.category != "床位费":
            once = fee.goods.category in ("手术费", "麻醉费", "输血费")
            count = days if fee.goods.unit == "日" else 1 if once else fee.quantity
            kept.append(Fee(fee.goods, count))
    beds = [Fee(goods, days) for goods in case.pools.goods if goods.category == "床位费"]
    return _shared_again(case.stay, (beds[case.seed % len(beds)], *kept))


def _over_the_counter(goods: Priced) -> bool:
    return goods.category in DRUGS and not any(one in goods.name for one in ("注射", "大输液"))


def _shared_again(bill: Invoice, kept: tuple[Fee, ...]) -> Invoice:
    total, before = sum(fee.amount_fen for fee in kept), max(1, bill.total_fen)
    return replace(
        bill,
        fees=kept,
        basic_insurance_paid_fen=bill.basic_insurance_paid_fen * total // before,
        serious_illness_paid_fen=bill.serious_illness_paid_fen * total // before,
    )
