"""The fictitious people, stays and bills behind the sample papers; every number carries a valid checksum."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from anlan.kernel.identity import is_card_number, resident_number, resident_number_check

HERE = Path(__file__).parent

#: No such administrative region exists, so these identity numbers belong to nobody.
NOWHERE = "990101"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the papers. `sex` is 女 or 男; `card_number` is written without blanks."""

    name: str
    pinyin: str
    sex: str
    born_on: dt.date
    phone: str
    address: str
    id_number: str
    id_issuer: str
    id_valid_from: dt.date
    id_valid_to: dt.date | None
    bank: str
    card_number: str

    def __post_init__(self) -> None:
        told = resident_number(self.id_number)
        if told is None or told.born_on != self.born_on or not is_card_number(self.card_number):
            raise ValueError(f"a number of {self.name} does not prove itself: {self.id_number}, {self.card_number}")


@dataclass(frozen=True, slots=True)
class Fee:
    """One line of a fee list, as printed; `amount_fen` is quantity times unit price."""

    page: int
    name: str
    specification: str
    category: str
    list_class: str
    unit: str
    quantity: int
    unit_price_fen: int

    @property
    def amount_fen(self) -> int:
        """Whole fen."""
        return self.quantity * self.unit_price_fen


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay in hospital and the bill that came of it."""

    contract_number: str
    hospital: str
    department: str
    admitted_on: dt.date
    discharged_on: dt.date
    diagnosis: str
    diagnosis_code: str
    operation: str
    invoice_code: str
    invoice_number: str
    check_code: str
    total_fen: int
    basic_insurance_paid_fen: int
    fees: tuple[Fee, ...]

    def __post_init__(self) -> None:
        if sum(fee.amount_fen for fee in self.fees) != self.total_fen:
            raise ValueError(f"the fee list of {self.hospital} does not add up to {self.total_fen} fen")

    @property
    def self_paid_fen(self) -> int:
        """What the patient paid in all."""
        return self.total_fen - self.basic_insurance_paid_fen

    @property
    def out_of_list_fen(self) -> int:
        """What class 丙 items cost: basic insurance never pays for these."""
        return sum(fee.amount_fen for fee in self.fees if fee.list_class == "丙")

    @property
    def days(self) -> int:
        """Days in hospital, the day of discharge not counted."""
        return (self.discharged_on - self.admitted_on).days

    def by_category(self) -> dict[str, int]:
        """Fen by fee category, in the order of the list."""
        sums: dict[str, int] = {}
        for fee in self.fees:
            sums[fee.category] = sums.get(fee.category, 0) + fee.amount_fen
        return sums


def yuan(amount_fen: int) -> str:
    """Yuan text with two places and no separators, as in the truth files.

    >>> yuan(8641250)
    '86412.50'
    """
    return f"{amount_fen // 100}.{amount_fen % 100:02d}"


def yuan_in_words(amount_fen: int) -> str:
    """The capital Chinese numerals of financial papers.

    >>> yuan_in_words(8641250), yuan_in_words(4000705)
    ('捌万陆仟肆佰壹拾贰元伍角整', '肆万零柒元零伍分')
    """
    digits, units = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟", "万", "拾", "佰", "仟")
    whole, jiao, fen = amount_fen // 100, amount_fen // 10 % 10, amount_fen % 10
    text, gap = "", False
    for place, digit in reversed(list(enumerate(int(character) for character in reversed(str(whole))))):
        if digit:
            text += ("零" if gap else "") + digits[digit] + units[place]
        elif place == 4:
            text += "万"
        gap = not digit and place != 4
    text += "元"
    if jiao:
        text += digits[jiao] + "角"
    elif fen:
        text += "零"
    return text + (digits[fen] + "分" if fen else "整")


def _fees(file_name: str) -> tuple[Fee, ...]:
    with (HERE / "fees" / file_name).open(encoding="utf-8", newline="") as lines:
        return tuple(
            Fee(
                page=int(row["page"]),
                name=row["name"],
                specification=row["specification"],
                category=row["category"],
                list_class=row["list_class"],
                unit=row["unit"],
                quantity=int(row["quantity"]),
                unit_price_fen=int(row["unit_price"].replace(".", "")),
            )
            for row in csv.DictReader(lines)
        )


def _id_number(born_on: dt.date, order: str) -> str:
    first_17 = f"{NOWHERE}{born_on:%Y%m%d}{order}"
    return first_17 + resident_number_check(first_17)


def _card_number(first_digits: str) -> str:
    return next(number for number in (f"{first_digits}{last}" for last in range(10)) if is_card_number(number))


WANG_XIULAN = Person(
    name="王秀兰",
    pinyin="WANG XIULAN",
    sex="女",
    born_on=dt.date(1962, 5, 14),
    phone="13800000001",
    address="临江省临江市江岸区安澜路18号3幢502室",
    id_number=_id_number(dt.date(1962, 5, 14), "026"),
    id_issuer="临江市公安局江岸分局",
    id_valid_from=dt.date(2016, 3, 1),
    id_valid_to=None,
    bank="中国工商银行",
    card_number=_card_number("622202990100000014"),
)

CHEN_HAO = Person(
    name="陈浩",
    pinyin="CHEN HAO",
    sex="男",
    born_on=dt.date(1990, 8, 20),
    phone="13800000002",
    address="滨海省滨海市望潮区海晏街66号1单元1203室",
    id_number=_id_number(dt.date(1990, 8, 20), "037"),
    id_issuer="滨海市公安局望潮分局",
    id_valid_from=dt.date(2018, 6, 12),
    id_valid_to=dt.date(2038, 6, 12),
    bank="中国建设银行",
    card_number=_card_number("621700990200000028"),
)

LIU_YANG = Person(
    name="刘洋",
    pinyin="LIU YANG",
    sex="男",
    born_on=dt.date(1988, 11, 3),
    phone="13800000009",
    address="滨海省滨海市望潮区听涛路9号",
    id_number=_id_number(dt.date(1988, 11, 3), "051"),
    id_issuer="滨海市公安局望潮分局",
    id_valid_from=dt.date(2019, 1, 20),
    id_valid_to=dt.date(2039, 1, 20),
    bank="中国建设银行",
    card_number=_card_number("621700990200000093"),
)

FIRST_HOSPITAL = Stay(
    contract_number="AL-IP-2026-000001",
    hospital="临江市第一人民医院",
    department="肝胆外科",
    admitted_on=dt.date(2026, 9, 14),
    discharged_on=dt.date(2026, 9, 21),
    diagnosis="急性胆囊炎",
    diagnosis_code="K81.0",
    operation="腹腔镜胆囊切除术",
    invoice_code="99060126",
    invoice_number="0091400217",
    check_code="7f3a9c",
    total_fen=8641250,
    basic_insurance_paid_fen=4130000,
    fees=_fees("first-hospital.csv"),
)

CENTRAL_HOSPITAL = Stay(
    contract_number="AL-HHB-2026-000002",
    hospital="滨海市中心医院",
    department="消化内科",
    admitted_on=dt.date(2026, 6, 3),
    discharged_on=dt.date(2026, 6, 12),
    diagnosis="急性胰腺炎",
    diagnosis_code="K85.9",
    operation="",
    invoice_code="99060226",
    invoice_number="0060300586",
    check_code="b26e41",
    total_fen=6430000,
    basic_insurance_paid_fen=2150000,
    fees=_fees("central-hospital.csv"),
)
