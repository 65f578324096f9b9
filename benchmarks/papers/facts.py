"""The fictitious facts of one claim, drawn from a seed. Every number that has a checksum carries a valid one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from anlan.kernel.identity import resident_number_check, vin_check

#: Regions that do not exist, so these identity numbers belong to nobody.
NOWHERE = ("990101", "990203", "990322", "980105", "980221", "970114", "970402")

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_DOUBLE_SURNAMES = ("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟")
_FEMALE = "秀兰英玉芳丽敏静娟艳霞桂珍雪琴梅莉红婷颖慧洁琳佳怡欣雅琪瑶晨晓萍凤蓉菊岚嫣妍筠婧璐"
_MALE = "伟强磊洋勇军杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭博文建国志海峰林毅晨铭泽瀚煜烨钊"
_FAR_NAMES = ("阿卜杜拉·买买提", "古丽娜尔·艾山", "迪丽努尔·吐尔逊", "巴特尔·额尔敦", "扎西·次仁")
_ETHNICITIES = ("汉",) * 14 + ("回", "满", "壮", "土家", "苗", "蒙古", "朝鲜")
_PINYIN_SAMPLE = ("WANG", "LI", "ZHANG", "LIU", "CHEN", "YANG", "ZHAO", "HUANG", "ZHOU", "WU", "XU", "SUN")
_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a doctor finds, with its ICD-10 code as printed in China (e.g. `I21.001`)."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Priced:
    """Something a hospital or a garage charges for. `category` is the fee category, `list_class` 甲, 乙 or 丙."""

    name: str
    specification: str
    unit: str
    price_fen: int
    category: str
    list_class: str = "甲"


@dataclass(frozen=True, slots=True)
class Pools:
    """The words one family draws from: other issuers and other wording than every other family."""

    provinces: tuple[str, ...]
    cities: tuple[str, ...]
    districts: tuple[str, ...]
    streets: tuple[str, ...]
    hospitals: tuple[str, ...]
    departments: tuple[str, ...]
    pharmacies: tuple[str, ...]
    banks: tuple[tuple[str, str], ...]  # (name, first digits of its cards)
    insurers: tuple[str, ...]
    garages: tuple[str, ...]
    diagnoses: tuple[Diagnosis, ...]
    goods: tuple[Priced, ...]  # drugs, tests, treatment
    parts: tuple[Priced, ...]  # what a garage charges for
    vehicles: tuple[str, ...]  # maker and model, e.g. 大众汽车牌FV7166BBDGG
    lost_goods: tuple[Priced, ...]  # what a shop or household lost


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the papers. `sex` is 女 or 男; numbers are written without blanks; `id_valid_to` None means 长期."""

    name: str
    sex: str
    ethnicity: str
    born_on: dt.date
    phone: str
    address: str
    id_number: str
    id_issuer: str
    id_valid_from: dt.date
    id_valid_to: dt.date | None
    bank: str
    card_number: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class Fee:
    """One charged line; `amount_fen` is quantity times price."""

    goods: Priced
    quantity: int

    @property
    def amount_fen(self) -> int:
        """Whole fen."""
        return self.quantity * self.goods.price_fen


@dataclass(frozen=True, slots=True)
class Invoice:
    """What was billed, and who paid how much of it."""

    code: str
    number: str
    check_code: str
    issued_on: dt.date
    fees: tuple[Fee, ...]
    basic_insurance_paid_fen: int
    serious_illness_paid_fen: int

    @property
    def total_fen(self) -> int:
        """Whole fen of every line together."""
        return sum(fee.amount_fen for fee in self.fees)

    @property
    def self_paid_fen(self) -> int:
        """What the patient paid in all."""
        return self.total_fen - self.basic_insurance_paid_fen - self.serious_illness_paid_fen

    def by_category(self) -> dict[str, int]:
        """Fen by fee category, in the order of first mention."""
        sums: dict[str, int] = {}
        for fee in self.fees:
            sums[fee.goods.category] = sums.get(fee.goods.category, 0) + fee.amount_fen
        return sums


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A car: its plate, owner's papers and numbers."""

    plate: str
    model: str
    vin: str
    engine_number: str
    registered_on: dt.date
    vehicle_class: str  # the class its driver may drive: C1, C2, B2 …


@dataclass(frozen=True, slots=True)
class Case:
    """Everything one claim's papers may say. All papers of a claim are drawn from one case, so they agree."""

    seed: int
    pools: Pools
    on: dt.date
    contract_number: str
    insured: Person
    relative: Person
    mother: Person
    father: Person
    insurer: str
    hospital: str
    department: str
    pharmacy: str
    garage: str
    credit_code: str
    diagnosis: Diagnosis
    second_diagnosis: Diagnosis
    admitted_on: dt.date
    discharged_on: dt.date
    visited_on: dt.date
    loss_on: dt.date
    stay: Invoice
    visit: Invoice
    drugs: Invoice
    repair: Invoice
    losses: tuple[Fee, ...]
    vehicle: Vehicle
    accident: bool
    numbers: dict[str, str] = field(default_factory=dict)  # 住院号, 病案号, 就诊号 … by name

    @property
    def random(self) -> Random:
        """A generator of its own for a layout, the same each time."""
        return Random(self.seed * 7919 + 13)


def case(seed: int, pools: Pools, *, on: dt.date, minor: bool = False) -> Case:
    """The claim that belongs to a seed; every day on its papers lies before `on`."""
    random = Random(seed)
    insured = person(random, pools, on=on, age_years=(1, 17) if minor else (19, 88))
    admitted_on = on - dt.timedelta(days=random.randint(25, 120))
    discharged_on = admitted_on + dt.timedelta(days=random.randint(2, 21))
    visited_on = on - dt.timedelta(days=random.randint(8, 90))
    first, second = random.sample(pools.diagnoses, 2)
    return Case(
        seed=seed,
        pools=pools,
        on=on,
        contract_number=f"{random.choice(('AL', 'PH', 'JK'))}{random.randint(2021, 2026)}{digits(random, 10)}",
        insured=insured,
        relative=person(random, pools, on=on, age_years=(25, 60)),
        mother=person(random, pools, on=on, age_years=(24, 40), sex="女"),
        father=person(random, pools, on=on, age_years=(24, 44), sex="男"),
        insurer=random.choice(pools.insurers),
        hospital=random.choice(pools.hospitals),
        department=random.choice(pools.departments),
        pharmacy=random.choice(pools.pharmacies),
        garage=random.choice(pools.garages),
        credit_code=credit_code(random),
        diagnosis=first,
        second_diagnosis=second,
        admitted_on=admitted_on,
        discharged_on=discharged_on,
        visited_on=visited_on,
        loss_on=admitted_on - dt.timedelta(days=random.randint(0, 1)),
        stay=_invoice(random, pools.goods, discharged_on, lines=(14, 34), shared=True),
        visit=_invoice(random, pools.goods, visited_on, lines=(2, 6), shared=random.random() < 0.7),
        drugs=_invoice(random, pools.goods, visited_on, lines=(1, 4), shared=False),
        repair=_invoice(random, pools.parts, visited_on, lines=(3, 9), shared=False),
        losses=fees(random, pools.lost_goods, lines=(3, 9)),
        vehicle=_vehicle(random, pools, on),
        accident=random.random() < 0.25,
        numbers={
            name: digits(random, random.randint(7, 10))
            for name in ("住院号", "病案号", "门诊号", "登记号", "床号", "处方号", "标本号", "业务流水号", "医保编号")
        },
    )


def person(random: Random, pools: Pools, *, on: dt.date, age_years: tuple[int, int], sex: str | None = None) -> Person:
    """Somebody of an age on the day `on`, with numbers that prove themselves."""
    sex = sex or random.choice("女男")
    born_on = on - dt.timedelta(days=round(random.uniform(*age_years) * 365.25))
    # Less than the five years of a child's card: whether one has expired is planted, never drawn by chance.
    valid_from = on - dt.timedelta(days=random.randint(60, 1700))
    age = (valid_from - born_on).days // 365
    years = 5 if age < 16 else 10 if age < 26 else 20 if age < 46 else None
    last_day = 28 if (valid_from.month, valid_from.day) == (2, 29) else valid_from.day
    city, district = random.choice(pools.cities), random.choice(pools.districts)
    bank, prefix = random.choice(pools.banks)
    return Person(
        name=chinese_name(random, sex),
        sex=sex,
        ethnicity=random.choice(_ETHNICITIES),
        born_on=born_on,
        phone=f"1{random.choice('3578')}{digits(random, 9)}",
        address=f"{random.choice(pools.provinces)}{city}{district}{random.choice(pools.streets)}"
        f"{random.randint(1, 399)}号{random.choice(('', f'{random.randint(1, 28)}栋{random.randint(101, 2604)}室'))}",
        id_number=identity_number(random, born_on, sex),
        id_issuer=f"{city}公安局{random.choice(('', district.removesuffix('区') + '分局'))}",
        id_valid_from=valid_from,
        id_valid_to=valid_from.replace(year=valid_from.year + years, day=last_day) if years else None,
        bank=bank,
        card_number=card_number(random, prefix, length=random.choice((19, 19, 19, 16))),
        pinyin=f"{random.choice(_PINYIN_SAMPLE)} {random.choice(_PINYIN_SAMPLE)}",
    )


def chinese_name(random: Random, sex: str) -> str:
    """A made-up name: mostly two or three characters, now and then a double surname or a name with a dot."""
    if random.random() < 0.03:
        return random.choice(_FAR_NAMES)
    surname = random.choice(_DOUBLE_SURNAMES) if random.random() < 0.03 else random.choice(_SURNAMES)
    given = "".join(random.sample(_FEMALE if sex == "女" else _MALE, random.choice((1, 2, 2, 2))))
    return surname + given


def identity_number(random: Random, born_on: dt.date, sex: str) -> str:
    """A resident identity number of a region that does not exist, with a valid check character (GB 11643)."""
    order = random.randrange(10, 990) // 2 * 2 + (sex == "男")
    body = f"{random.choice(NOWHERE)}{born_on:%Y%m%d}{order:03d}"
    return body + resident_number_check(body)


def card_number(random: Random, prefix: str, *, length: int) -> str:
    """A card number with a valid Luhn digit."""
    body = prefix + digits(random, length - 1 - len(prefix))
    doubled = [int(one) * (2 if place % 2 == 0 else 1) for place, one in enumerate(reversed(body))]
    return body + str(-sum(one - 9 if one > 9 else one for one in doubled) % 10)


def credit_code(random: Random) -> str:
    """A unified social credit code with valid check characters (GB 32100), of a region that does not exist."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = f"91{random.choice(NOWHERE)}" + "".join(random.choice(alphabet) for _ in range(9))
    total = sum(alphabet.index(one) * pow(3, place, 31) for place, one in enumerate(body))
    return body + alphabet[-total % 31]


def digits(random: Random, count: int) -> str:
    """Some digits, the first not 0."""
    return random.choice("123456789") + "".join(random.choice("0123456789") for _ in range(count - 1))


def yuan(amount_fen: int, *, commas: bool = False) -> str:
    """Yuan text with two places.

    >>> yuan(8641250), yuan(8641250, commas=True)
    ('86412.50', '86,412.50')
    """
    return f"{amount_fen // 100:{',' if commas else ''}d}.{amount_fen % 100:02d}"


def fees(random: Random, goods: Sequence[Priced], *, lines: tuple[int, int]) -> tuple[Fee, ...]:
    """Charged lines, none twice."""
    count = min(len(goods), random.randint(*lines))
    return tuple(Fee(one, random.choice((1, 1, 1, 2, 3, 5, 7))) for one in random.sample(list(goods), count))


def _invoice(random: Random, goods: Sequence[Priced], day: dt.date, *, lines: tuple[int, int], shared: bool) -> Invoice:
    charged = fees(random, goods, lines=lines)
    total = sum(fee.amount_fen for fee in charged)
    basic = total * random.randint(30, 70) // 100 if shared else 0
    serious = (total - basic) * random.randint(5, 20) // 100 if shared and random.random() < 0.3 else 0
    return Invoice(
        code=digits(random, 8),
        number=digits(random, 10),
        check_code="".join(random.choice("0123456789abcdef") for _ in range(6)),
        issued_on=day,
        fees=charged,
        basic_insurance_paid_fen=basic,
        serious_illness_paid_fen=serious,
    )


def _vehicle(random: Random, pools: Pools, on: dt.date) -> Vehicle:
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
    tail = "".join(random.choice("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(2)) + digits(random, 3)
    return Vehicle(
        plate=f"{random.choice(_PLATES)}{random.choice('ABCDEFGHJK')}{tail}",
        model=random.choice(pools.vehicles),
        vin=_with_check("L" + "".join(random.choice(letters) for _ in range(16))),
        engine_number="".join(random.choice(letters) for _ in range(random.choice((7, 8, 9)))),
        registered_on=on - dt.timedelta(days=random.randint(200, 3600)),
        vehicle_class=random.choice(("C1", "C1", "C1", "C2", "B2", "A2")),
    )


def _with_check(vin: str) -> str:
    return vin[:8] + vin_check(vin) + vin[9:]


def fiscal_code_text(invoice: Invoice, *, kind: str = "06") -> str:
    """What the QR code of a fiscal e-invoice says: version, kind, code, number, amount, day, check code."""
    day = f"{invoice.issued_on:%Y%m%d}"
    return f"01,{kind},{invoice.code},{invoice.number},{yuan(invoice.total_fen)},{day},{invoice.check_code},"
