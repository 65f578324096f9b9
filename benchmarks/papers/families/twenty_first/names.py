"""Who and what else stands on a page: staff, clocks, further numbers, places, offices. Same on a claim's papers."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits

_FAMILY = "施柏祝项闵席麻强路娄危童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包左石崔吉"
_GIVEN = [
    "国梁",
    "春燕",
    "志强",
    "丽华",
    "永康",
    "雪梅",
    "建平",
    "海燕",
    "成刚",
    "玉洁",
    "子墨",
    "思远",
    "梦瑶",
    "若曦",
    "一帆",
    "佳慧",
    "晓东",
    "云峰",
    "秋月",
    "冬梅",
    "立新",
    "红霞",
    "少华",
    "文静",
]


def staff(case: Case, count: int = 4) -> list[str]:
    """Names of people who sign: cashier, doctor, reviewer, clerk …"""
    random = Random(f"staff{case.seed}")
    return [f"{random.choice(_FAMILY)}{given}" for given in random.sample(_GIVEN, count)]


def clock(case: Case, offset: int = 0, *, seconds: bool = True) -> str:
    """A time of the day in office hours, as 14:07:33."""
    random = Random(f"clock{case.seed}/{offset}")
    moment = dt.time(random.randint(8, 17), random.randint(0, 59), random.randint(0, 59))
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def number(case: Case, name: str, count: int) -> str:
    """Another number of so many digits, the same for a name on all papers of a claim."""
    return digits(Random(f"{name}21{case.seed}"), count)


def landline(case: Case, name: str = "") -> str:
    """A telephone number of an institution; another for each name."""
    random = Random(f"line{case.seed}{name}")
    return f"0{random.randint(311, 997)}-{random.choice('2345678')}{digits(random, 6)}"


def city(case: Case) -> str:
    """The city the hospital is in, else one of the family's."""
    cities = case.pools.cities
    return next((one for one in cities if one[:2] == case.hospital[:2]), cities[case.seed % len(cities)])


def district(case: Case) -> str:
    """The district or county the hospital names, else one of the family's."""
    districts = case.pools.districts
    return next((one for one in districts if one in case.hospital), districts[case.seed // 3 % len(districts)])


def street(case: Case, name: str = "") -> str:
    """The street and house of an institution; another for each name."""
    random = Random(f"street{case.seed}{name}")
    return f"{random.choice(case.pools.streets)}{random.randint(2, 388)}号"


def province(case: Case) -> str:
    """The province of forms that name one."""
    return case.pools.provinces[case.seed // 7 % len(case.pools.provinces)]


def bureau(case: Case) -> str:
    """The medical insurance office of the city."""
    return city(case) + ("医疗保险管理服务局", "医疗保障经办服务中心", "医疗保障局")[case.seed % 3]


def police(case: Case) -> str:
    """The police office of the district."""
    return f"{city(case)}公安局{district(case)[:-1]}分局{case.pools.streets[case.seed % 10]}派出所"


def traffic_police(case: Case) -> str:
    """The traffic police of the city."""
    return f"{city(case)}公安局交通警察支队{('一', '二', '三', '城郊', '高速')[case.seed % 5]}大队"


def age(case: Case, on: dt.date) -> int:
    """Whole years of the insured on a day."""
    return years_between(case.insured.born_on, on)


def years_between(born: dt.date, on: dt.date) -> int:
    """Whole years between a birth and a day."""
    return on.year - born.year - int((on.month, on.day) < (born.month, born.day))


def age_words(case: Case, on: dt.date) -> str:
    """The age as a hospital writes it: 34岁; below three, months with it."""
    years, born = age(case, on), case.insured.born_on
    if years >= 3:
        return f"{years}岁"
    months = (on.year - born.year) * 12 + on.month - born.month - int(on.day < born.day)
    return f"{months // 12}岁{months % 12}月" if months >= 12 else f"{months}个月"


def stay_days(case: Case) -> int:
    """Days of the stay: discharge minus admission."""
    return (case.discharged_on - case.admitted_on).days


def bed(case: Case) -> str:
    """The bed of the stay, as 27床 or 加3床."""
    place = case.seed % 52 + 1
    return f"加{place % 5 + 1}床" if case.seed % 9 == 0 else f"{place}床"


def shifted(day: dt.date, years: int) -> dt.date:
    """The same day some years later (negative: before); 29 February becomes the 28th."""
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)
